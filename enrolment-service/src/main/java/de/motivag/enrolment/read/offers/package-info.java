/** Replica of coaching-service's offers. */
@NullMarked
package de.motivag.enrolment.read.offers;

import org.jspecify.annotations.NullMarked;
