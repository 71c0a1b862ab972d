/** Reactions of enrolment-service to its own events and to those of other services. */
@NullMarked
package de.motivag.enrolment.automation;

import org.jspecify.annotations.NullMarked;
