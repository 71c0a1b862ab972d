/** Evaluates the outcome of a participation. */
@NullMarked
package de.motivag.outcome.write.outcomecase.evaluate;

import org.jspecify.annotations.NullMarked;
