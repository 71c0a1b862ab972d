/** A need becomes known, and is met at once where a device is free. */
@NullMarked
package de.motivag.device.write.loanrequest.requestloan;

import org.jspecify.annotations.NullMarked;
