/** Opens a referral and routes it. */
@NullMarked
package de.motivag.enrolment.write.referral.open;

import org.jspecify.annotations.NullMarked;
