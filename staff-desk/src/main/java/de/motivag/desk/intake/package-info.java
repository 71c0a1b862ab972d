/** Referrals: the worklist, and the way from a new person to a referral. */
@NullMarked
package de.motivag.desk.intake;

import org.jspecify.annotations.NullMarked;
