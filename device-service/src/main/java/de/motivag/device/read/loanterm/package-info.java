/** How long a device may stay out after the measure's end, as enrolment-service has told. */
@NullMarked
package de.motivag.device.read.loanterm;

import org.jspecify.annotations.NullMarked;
