/** The read side of outcomes: views, facts and figures, which do not depend on each other. */
@NullMarked
package de.motivag.outcome.read;

import org.jspecify.annotations.NullMarked;
