/** View of the loans of each device. */
@NullMarked
package de.motivag.device.read.loans;

import org.jspecify.annotations.NullMarked;
