/** Opening a referral, and routing it. */
@NullMarked
package de.motivag.enrolment.write.referral.open;

import org.jspecify.annotations.NullMarked;
