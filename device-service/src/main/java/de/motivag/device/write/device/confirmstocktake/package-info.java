/** The device is seen where it should be. */
@NullMarked
package de.motivag.device.write.device.confirmstocktake;

import org.jspecify.annotations.NullMarked;
