/** Replica of enrolment-service's loan term: the days a device may stay out after the measure's end. */
@NullMarked
package de.motivag.device.read.loanterms;

import org.jspecify.annotations.NullMarked;
