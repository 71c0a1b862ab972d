/** Who has had which device. */
@NullMarked
package de.motivag.device.read.loans;

import org.jspecify.annotations.NullMarked;
