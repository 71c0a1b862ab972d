/** What becomes of one person's need for a device. */
@NullMarked
package de.motivag.device.write.loanrequest;

import org.jspecify.annotations.NullMarked;
