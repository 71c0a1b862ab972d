/** Assigns an adviser. */
@NullMarked
package de.motivag.enrolment.write.referral.assignadviser;

import org.jspecify.annotations.NullMarked;
