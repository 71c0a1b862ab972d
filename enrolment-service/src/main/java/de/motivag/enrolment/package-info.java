/**
 * Enrolment-service: routes people into the coaching and checks their suitability. It is the only service that knows a
 * person's identity.
 */
@NullMarked
package de.motivag.enrolment;

import org.jspecify.annotations.NullMarked;
