/** Moves a session to another time. */
@NullMarked
package de.motivag.coaching.write.group.reschedulesession;

import org.jspecify.annotations.NullMarked;
