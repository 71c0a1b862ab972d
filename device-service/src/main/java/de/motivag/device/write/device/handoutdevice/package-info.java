/** A person gets the device that is reserved for them. */
@NullMarked
package de.motivag.device.write.device.handoutdevice;

import org.jspecify.annotations.NullMarked;
