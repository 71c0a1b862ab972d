/** Who needs a device, in order of request. */
@NullMarked
package de.motivag.device.read.loanrequests;

import org.jspecify.annotations.NullMarked;
