/** Secret addresses of calendars, and the commands on them. */
@NullMarked
package de.motivag.coaching.write.calendarlink;

import org.jspecify.annotations.NullMarked;
