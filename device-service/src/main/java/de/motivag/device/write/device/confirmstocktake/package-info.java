/** Records that a device was seen during stocktaking. */
@NullMarked
package de.motivag.device.write.device.confirmstocktake;

import org.jspecify.annotations.NullMarked;
