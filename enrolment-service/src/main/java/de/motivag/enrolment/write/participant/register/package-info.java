/** Registers a person. */
@NullMarked
package de.motivag.enrolment.write.participant.register;

import org.jspecify.annotations.NullMarked;
