/** View of referrals. */
@NullMarked
package de.motivag.enrolment.read.referral;

import org.jspecify.annotations.NullMarked;
