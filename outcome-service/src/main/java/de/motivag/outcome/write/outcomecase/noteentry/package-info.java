/** The measure's entry, moved or undone. */
@NullMarked
package de.motivag.outcome.write.outcomecase.noteentry;

import org.jspecify.annotations.NullMarked;
