/** Working days and public holidays of the federal states. */
@NullMarked
package de.motivag.kit.calendar;

import org.jspecify.annotations.NullMarked;
