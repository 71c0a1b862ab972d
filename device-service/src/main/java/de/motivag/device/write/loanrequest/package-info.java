/** The state of a loan request. */
@NullMarked
package de.motivag.device.write.loanrequest;

import org.jspecify.annotations.NullMarked;
