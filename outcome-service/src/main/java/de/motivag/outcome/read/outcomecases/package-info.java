/** The cases, and the worklist of windows that close. */
@NullMarked
package de.motivag.outcome.read.outcomecases;

import org.jspecify.annotations.NullMarked;
