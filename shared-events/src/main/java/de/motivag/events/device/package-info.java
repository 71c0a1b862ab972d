/** Events of device-service: devices and the requests to borrow one. */
@NullMarked
package de.motivag.events.device;

import org.jspecify.annotations.NullMarked;
