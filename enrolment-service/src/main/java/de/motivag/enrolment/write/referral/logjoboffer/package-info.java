/** A job was offered to the person. */
@NullMarked
package de.motivag.enrolment.write.referral.logjoboffer;

import org.jspecify.annotations.NullMarked;
