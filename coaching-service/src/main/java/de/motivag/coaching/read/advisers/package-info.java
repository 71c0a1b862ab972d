/** Replica of the advisers of cases. */
@NullMarked
package de.motivag.coaching.read.advisers;

import org.jspecify.annotations.NullMarked;
