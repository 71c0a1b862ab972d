/** The equal opportunity officer is involved. */
@NullMarked
package de.motivag.enrolment.write.referral.involveofficer;

import org.jspecify.annotations.NullMarked;
