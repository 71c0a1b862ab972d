/** Who waits gets what is free. */
@NullMarked
package de.motivag.device.write.loanrequest.serverequests;

import org.jspecify.annotations.NullMarked;
