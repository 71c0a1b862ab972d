/** Reports that a device is lost. */
@NullMarked
package de.motivag.device.write.device.reportlost;

import org.jspecify.annotations.NullMarked;
