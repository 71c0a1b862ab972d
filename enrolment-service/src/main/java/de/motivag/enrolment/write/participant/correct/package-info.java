/** Personal data were wrong, or are others now. */
@NullMarked
package de.motivag.enrolment.write.participant.correct;

import org.jspecify.annotations.NullMarked;
