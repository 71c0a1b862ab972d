/** An early end was recorded wrongly. */
@NullMarked
package de.motivag.coaching.write.participation.correctearlyend;

import org.jspecify.annotations.NullMarked;
