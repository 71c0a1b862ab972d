/** Outcome cases: windows that close, and evidence that is missing. */
@NullMarked
package de.motivag.desk.outcomes;

import org.jspecify.annotations.NullMarked;
