/** Hands out a device to the person for whom it is reserved. */
@NullMarked
package de.motivag.device.write.device.handoutdevice;

import org.jspecify.annotations.NullMarked;
