/** Retires a device. */
@NullMarked
package de.motivag.device.write.device.retiredevice;

import org.jspecify.annotations.NullMarked;
