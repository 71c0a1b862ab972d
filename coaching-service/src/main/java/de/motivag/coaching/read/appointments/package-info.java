/** View of appointments, with their worklists. */
@NullMarked
package de.motivag.coaching.read.appointments;

import org.jspecify.annotations.NullMarked;
