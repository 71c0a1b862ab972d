/** Moves a participant to another group. */
@NullMarked
package de.motivag.coaching.write.participation.movetogroup;

import org.jspecify.annotations.NullMarked;
