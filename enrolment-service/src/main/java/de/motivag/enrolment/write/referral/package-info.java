/** One person's way into one offer. */
@NullMarked
package de.motivag.enrolment.write.referral;

import org.jspecify.annotations.NullMarked;
