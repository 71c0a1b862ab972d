/** A device is asked for, once more where need be. */
@NullMarked
package de.motivag.enrolment.write.referral.requestdevice;

import org.jspecify.annotations.NullMarked;
