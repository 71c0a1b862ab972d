/** The device may stay out longer. */
@NullMarked
package de.motivag.device.write.device.extendloan;

import org.jspecify.annotations.NullMarked;
