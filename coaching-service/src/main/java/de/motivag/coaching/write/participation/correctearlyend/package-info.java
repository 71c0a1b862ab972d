/** Corrects an early end. */
@NullMarked
package de.motivag.coaching.write.participation.correctearlyend;

import org.jspecify.annotations.NullMarked;
