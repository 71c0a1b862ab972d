/** Requests a device for a person. */
@NullMarked
package de.motivag.enrolment.write.referral.requestdevice;

import org.jspecify.annotations.NullMarked;
