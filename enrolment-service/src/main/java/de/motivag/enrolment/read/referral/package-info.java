/** Referrals as lists and one by one. */
@NullMarked
package de.motivag.enrolment.read.referral;

import org.jspecify.annotations.NullMarked;
