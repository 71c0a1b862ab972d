/** Records the attendance of all participants of a session at once. */
@NullMarked
package de.motivag.coaching.write.participation.recordattendance;

import org.jspecify.annotations.NullMarked;
