/** Applies the answers of the other services to a referral. */
@NullMarked
package de.motivag.enrolment.write.referral.answer;

import org.jspecify.annotations.NullMarked;
