/** Applies a new, moved or undone end of the measure. */
@NullMarked
package de.motivag.outcome.write.outcomecase.noteend;

import org.jspecify.annotations.NullMarked;
