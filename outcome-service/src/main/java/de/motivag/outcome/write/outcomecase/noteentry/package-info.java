/** Applies a new, moved or undone measure entry. */
@NullMarked
package de.motivag.outcome.write.outcomecase.noteentry;

import org.jspecify.annotations.NullMarked;
