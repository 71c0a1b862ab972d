/** The evaluation of one participation. */
@NullMarked
package de.motivag.outcome.write.outcomecase;

import org.jspecify.annotations.NullMarked;
