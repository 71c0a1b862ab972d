/** Extends a loan. */
@NullMarked
package de.motivag.device.write.device.extendloan;

import org.jspecify.annotations.NullMarked;
