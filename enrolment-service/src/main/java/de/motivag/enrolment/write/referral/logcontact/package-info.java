/** Logs a contact with the person. */
@NullMarked
package de.motivag.enrolment.write.referral.logcontact;

import org.jspecify.annotations.NullMarked;
