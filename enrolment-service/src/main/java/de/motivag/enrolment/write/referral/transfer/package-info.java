/** Another team owns the case. */
@NullMarked
package de.motivag.enrolment.write.referral.transfer;

import org.jspecify.annotations.NullMarked;
