/** A person needs a device. */
@NullMarked
package de.motivag.device.write.loanrequest.requestloan;

import org.jspecify.annotations.NullMarked;
