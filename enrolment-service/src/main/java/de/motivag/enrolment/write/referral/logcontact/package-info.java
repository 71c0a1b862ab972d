/** Logging a contact. */
@NullMarked
package de.motivag.enrolment.write.referral.logcontact;

import org.jspecify.annotations.NullMarked;
