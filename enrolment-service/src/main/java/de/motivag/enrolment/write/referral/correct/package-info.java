/** Corrects the facts of an application. */
@NullMarked
package de.motivag.enrolment.write.referral.correct;

import org.jspecify.annotations.NullMarked;
