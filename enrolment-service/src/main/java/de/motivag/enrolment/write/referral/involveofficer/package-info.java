/** Involves the equal opportunity officer. */
@NullMarked
package de.motivag.enrolment.write.referral.involveofficer;

import org.jspecify.annotations.NullMarked;
