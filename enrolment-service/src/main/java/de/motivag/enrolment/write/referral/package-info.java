/** The state of a referral: one person's application for one offer. */
@NullMarked
package de.motivag.enrolment.write.referral;

import org.jspecify.annotations.NullMarked;
