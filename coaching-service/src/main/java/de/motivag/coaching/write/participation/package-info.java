/** The state of a participation, and the rules for entry and end. */
@NullMarked
package de.motivag.coaching.write.participation;

import org.jspecify.annotations.NullMarked;
