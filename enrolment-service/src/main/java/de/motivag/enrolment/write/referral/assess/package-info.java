/** Records the suitability check. */
@NullMarked
package de.motivag.enrolment.write.referral.assess;

import org.jspecify.annotations.NullMarked;
