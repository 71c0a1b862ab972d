/** The replica of the participants registered in enrolment-service. */
@NullMarked
package de.motivag.outcome.read.participants;

import org.jspecify.annotations.NullMarked;
