/** Sends a device to repair. */
@NullMarked
package de.motivag.device.write.device.sendtorepair;

import org.jspecify.annotations.NullMarked;
