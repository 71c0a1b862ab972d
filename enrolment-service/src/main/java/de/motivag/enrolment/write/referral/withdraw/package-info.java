/** A person does not come into the offer any more. */
@NullMarked
package de.motivag.enrolment.write.referral.withdraw;

import org.jspecify.annotations.NullMarked;
