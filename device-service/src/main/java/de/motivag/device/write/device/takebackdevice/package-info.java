/** Takes a device back at the end of a loan. */
@NullMarked
package de.motivag.device.write.device.takebackdevice;

import org.jspecify.annotations.NullMarked;
