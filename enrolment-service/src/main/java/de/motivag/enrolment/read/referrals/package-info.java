/** View of referrals. */
@NullMarked
package de.motivag.enrolment.read.referrals;

import org.jspecify.annotations.NullMarked;
