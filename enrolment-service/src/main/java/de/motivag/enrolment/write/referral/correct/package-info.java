/** Facts of the application were wrong. */
@NullMarked
package de.motivag.enrolment.write.referral.correct;

import org.jspecify.annotations.NullMarked;
