/** The loan follows the measure's end. */
@NullMarked
package de.motivag.device.write.device.followmeasureend;

import org.jspecify.annotations.NullMarked;
