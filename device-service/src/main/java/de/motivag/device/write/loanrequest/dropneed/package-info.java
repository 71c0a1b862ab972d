/** Cancels the open loan requests of a referral. */
@NullMarked
package de.motivag.device.write.loanrequest.dropneed;

import org.jspecify.annotations.NullMarked;
