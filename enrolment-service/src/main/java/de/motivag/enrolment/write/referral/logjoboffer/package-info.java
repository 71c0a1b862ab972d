/** Logs a job offer to the person. */
@NullMarked
package de.motivag.enrolment.write.referral.logjoboffer;

import org.jspecify.annotations.NullMarked;
