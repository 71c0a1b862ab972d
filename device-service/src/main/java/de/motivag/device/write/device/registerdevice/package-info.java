/** Adds a device to the stock. */
@NullMarked
package de.motivag.device.write.device.registerdevice;

import org.jspecify.annotations.NullMarked;
