/** Who advises the person. */
@NullMarked
package de.motivag.enrolment.write.referral.assignadviser;

import org.jspecify.annotations.NullMarked;
