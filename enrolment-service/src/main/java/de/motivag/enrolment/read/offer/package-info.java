/** Replica of coaching-service's offers. */
@NullMarked
package de.motivag.enrolment.read.offer;

import org.jspecify.annotations.NullMarked;
