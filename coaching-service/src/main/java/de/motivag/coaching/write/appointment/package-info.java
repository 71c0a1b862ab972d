/** Appointments of one person with a member of staff, and the commands on them. */
@NullMarked
package de.motivag.coaching.write.appointment;

import org.jspecify.annotations.NullMarked;
