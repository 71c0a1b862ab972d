/** View of loan requests, in the order in which they were made. */
@NullMarked
package de.motivag.device.read.loanrequests;

import org.jspecify.annotations.NullMarked;
