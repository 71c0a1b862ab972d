/** Corrects personal data that were wrong or have changed. */
@NullMarked
package de.motivag.enrolment.write.participant.correct;

import org.jspecify.annotations.NullMarked;
