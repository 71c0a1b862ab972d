/** Withdraws a referral. */
@NullMarked
package de.motivag.enrolment.write.referral.withdraw;

import org.jspecify.annotations.NullMarked;
