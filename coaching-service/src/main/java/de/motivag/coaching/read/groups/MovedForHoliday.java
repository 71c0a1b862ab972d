package de.motivag.coaching.read.groups;

import de.motivag.coaching.write.Holidays;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The day from which a public holiday has moved a session.
 *
 * @param from day of the weekly template
 * @param holiday holiday on that day, or on the day of an earlier session that has moved this one
 * @param name name of the holiday; null if the organisation has changed its federal state since
 */
record MovedForHoliday(
        LocalDate from, LocalDate holiday, @Nullable String name) {
    static @Nullable MovedForHoliday of(
            @Nullable LocalDate from, @Nullable LocalDate holiday, Holidays holidays, Locale locale) {
        return from == null || holiday == null
                ? null
                : new MovedForHoliday(
                        from, holiday, holidays.name(holiday, locale).orElse(null));
    }
}
