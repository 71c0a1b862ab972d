/** Computes the effect of other routing rules on existing referrals (what-if). */
@NullMarked
package de.motivag.enrolment.read.routing;

import org.jspecify.annotations.NullMarked;
