/** Transfers a case to another team. */
@NullMarked
package de.motivag.enrolment.write.referral.transfer;

import org.jspecify.annotations.NullMarked;
