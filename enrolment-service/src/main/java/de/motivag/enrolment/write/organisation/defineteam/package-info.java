/** Adds a team to an organisation. */
@NullMarked
package de.motivag.enrolment.write.organisation.defineteam;

import org.jspecify.annotations.NullMarked;
