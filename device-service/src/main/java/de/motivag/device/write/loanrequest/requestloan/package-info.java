/** Requests a device for a person. */
@NullMarked
package de.motivag.device.write.loanrequest.requestloan;

import org.jspecify.annotations.NullMarked;
