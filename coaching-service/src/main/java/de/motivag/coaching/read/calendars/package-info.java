/** View of the calendars and of their secret addresses. */
@NullMarked
package de.motivag.coaching.read.calendars;

import org.jspecify.annotations.NullMarked;
