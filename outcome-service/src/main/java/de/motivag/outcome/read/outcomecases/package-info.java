/** The outcome cases, and the worklist of closing windows. */
@NullMarked
package de.motivag.outcome.read.outcomecases;

import org.jspecify.annotations.NullMarked;
