/** The state of a device. */
@NullMarked
package de.motivag.device.write.device;

import org.jspecify.annotations.NullMarked;
