/** Reserves a free device for a loan request. */
@NullMarked
package de.motivag.device.write.device.reservedevice;

import org.jspecify.annotations.NullMarked;
