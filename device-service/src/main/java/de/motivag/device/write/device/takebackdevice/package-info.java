/** The device is back at the desk. */
@NullMarked
package de.motivag.device.write.device.takebackdevice;

import org.jspecify.annotations.NullMarked;
