/** The measure's end, moved or undone. */
@NullMarked
package de.motivag.outcome.write.outcomecase.noteend;

import org.jspecify.annotations.NullMarked;
