/** Who attended a session, recorded at once for all of them. */
@NullMarked
package de.motivag.coaching.write.participation.recordattendance;

import org.jspecify.annotations.NullMarked;
