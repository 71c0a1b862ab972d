/** Days of different facts that contradict each other. */
@NullMarked
package de.motivag.outcome.read.contradictions;

import org.jspecify.annotations.NullMarked;
