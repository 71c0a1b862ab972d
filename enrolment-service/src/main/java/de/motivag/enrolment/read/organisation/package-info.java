/** View of the organisation's current settings. */
@NullMarked
package de.motivag.enrolment.read.organisation;

import org.jspecify.annotations.NullMarked;
