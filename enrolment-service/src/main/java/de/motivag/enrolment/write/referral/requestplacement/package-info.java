/** Asking for a seat. */
@NullMarked
package de.motivag.enrolment.write.referral.requestplacement;

import org.jspecify.annotations.NullMarked;
