/** The stock and where each device is. */
@NullMarked
package de.motivag.device.read.devices;

import org.jspecify.annotations.NullMarked;
