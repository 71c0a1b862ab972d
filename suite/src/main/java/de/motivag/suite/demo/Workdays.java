package de.motivag.suite.demo;

import de.motivag.kit.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;

/** Working days that all federal states share, because the organisations of the demo lie in different ones. */
final class Workdays {
    private static final WorkingDays DAYS = WorkingDays.nationwide();
    private static final List<WorkingDays> OF_ORGANISATIONS =
            Desk.FEDERAL_STATES.values().stream().map(WorkingDays::in).toList();

    private Workdays() {}

    /** The working day that many working days later. */
    static LocalDate after(LocalDate day, int count) {
        return DAYS.after(day, count);
    }

    /** The working day that many working days earlier. */
    static LocalDate before(LocalDate day, int count) {
        return DAYS.before(day, count);
    }

    /** The first working day on or after that day. */
    static LocalDate from(LocalDate day) {
        return DAYS.onOrAfter(day);
    }

    /** Whether Monday to Friday of the week that begins with that day are working days of both organisations. */
    static boolean isWholeWeek(LocalDate monday) {
        return monday.datesUntil(monday.plusDays(5))
                .allMatch(day -> OF_ORGANISATIONS.stream().allMatch(days -> days.isWorkingDay(day)));
    }

    static boolean isWorkday(LocalDate day) {
        return DAYS.isWorkingDay(day);
    }
}
