/** Assigns free devices to waiting requests. */
@NullMarked
package de.motivag.device.write.loanrequest.serverequests;

import org.jspecify.annotations.NullMarked;
