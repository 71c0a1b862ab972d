/** Replica of enrolment-service's loan term: the days a device may stay out after the measure's end. */
@NullMarked
package de.motivag.device.read.loanterm;

import org.jspecify.annotations.NullMarked;
