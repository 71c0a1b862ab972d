/** What the other services answer. */
@NullMarked
package de.motivag.enrolment.write.referral.answer;

import org.jspecify.annotations.NullMarked;
