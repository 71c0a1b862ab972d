/** Requests a seat in a group. */
@NullMarked
package de.motivag.enrolment.write.referral.requestplacement;

import org.jspecify.annotations.NullMarked;
