/** A free device is set aside for a loan request. */
@NullMarked
package de.motivag.device.write.device.reservedevice;

import org.jspecify.annotations.NullMarked;
