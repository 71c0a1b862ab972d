package de.motivag.suite.demo;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Working days: Monday to Friday without the public holidays of all federal states. */
final class Workdays {
    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));

    private Workdays() {}

    /** The working day that many working days later. */
    static LocalDate after(LocalDate day, int count) {
        var later = day;
        for (int left = count; left > 0; ) {
            later = later.plusDays(1);
            left -= isWorkday(later) ? 1 : 0;
        }
        return later;
    }

    /** The working day that many working days earlier. */
    static LocalDate before(LocalDate day, int count) {
        var earlier = day;
        for (int left = count; left > 0; ) {
            earlier = earlier.minusDays(1);
            left -= isWorkday(earlier) ? 1 : 0;
        }
        return earlier;
    }

    /** The first working day on or after that day. */
    static LocalDate from(LocalDate day) {
        return after(day.minusDays(1), 1);
    }

    /** Whether Monday to Friday of the week that begins with that day are all working days. */
    static boolean isWholeWeek(LocalDate monday) {
        return monday.datesUntil(monday.plusDays(5)).allMatch(Workdays::isWorkday);
    }

    static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.isHoliday(day);
    }
}
