/** Adding a team. */
@NullMarked
package de.motivag.enrolment.write.organisation.defineteam;

import org.jspecify.annotations.NullMarked;
