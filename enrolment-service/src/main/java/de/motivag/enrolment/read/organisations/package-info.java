/** View of the organisation's current settings. */
@NullMarked
package de.motivag.enrolment.read.organisations;

import org.jspecify.annotations.NullMarked;
