/** Moves the due day of a loan after a change of the measure's end. */
@NullMarked
package de.motivag.device.write.device.followmeasureend;

import org.jspecify.annotations.NullMarked;
