/** The state of a participant and their personal data. */
@NullMarked
package de.motivag.enrolment.write.participant;

import org.jspecify.annotations.NullMarked;
