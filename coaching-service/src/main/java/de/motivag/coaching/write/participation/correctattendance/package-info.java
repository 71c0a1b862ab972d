/** What was recorded of one person in one session was wrong. */
@NullMarked
package de.motivag.coaching.write.participation.correctattendance;

import org.jspecify.annotations.NullMarked;
