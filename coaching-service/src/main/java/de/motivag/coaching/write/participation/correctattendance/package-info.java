/** Corrects the attendance of one person in one session. */
@NullMarked
package de.motivag.coaching.write.participation.correctattendance;

import org.jspecify.annotations.NullMarked;
