/** The state of an organisation: its settings and teams. */
@NullMarked
package de.motivag.enrolment.write.organisation;

import org.jspecify.annotations.NullMarked;
