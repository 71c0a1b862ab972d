/** Cancels a loan request. */
@NullMarked
package de.motivag.device.write.loanrequest.cancelloanrequest;

import org.jspecify.annotations.NullMarked;
