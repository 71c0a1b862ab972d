package de.motivag.desk.groups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A secret address of a calendar. No answer repeats the address.
 *
 * @param revokedOn the day since which the address is unknown, or null
 */
public record CalendarLink(
        String calendarLink, LocalDate createdOn, @Nullable LocalDate revokedOn) {}
