/** Appointments with one person, and aftercare. */
@NullMarked
package de.motivag.desk.appointments;

import org.jspecify.annotations.NullMarked;
