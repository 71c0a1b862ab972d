/** One person's work, opened for its reader. */
@NullMarked
package de.motivag.outcome.read.biography;

import org.jspecify.annotations.NullMarked;
