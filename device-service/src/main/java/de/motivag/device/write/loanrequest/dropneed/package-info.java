/** A person does not come into the offer. */
@NullMarked
package de.motivag.device.write.loanrequest.dropneed;

import org.jspecify.annotations.NullMarked;
