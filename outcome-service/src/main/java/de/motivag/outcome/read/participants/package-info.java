/** Who is registered in enrolment-service. */
@NullMarked
package de.motivag.outcome.read.participants;

import org.jspecify.annotations.NullMarked;
