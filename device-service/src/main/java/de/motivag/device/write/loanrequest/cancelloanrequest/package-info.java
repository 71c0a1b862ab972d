/** A person does not need a device any more. */
@NullMarked
package de.motivag.device.write.loanrequest.cancelloanrequest;

import org.jspecify.annotations.NullMarked;
