package de.motivag.suite.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The working days of the demo: Monday to Friday without the public holidays of all federal states. The days are fixed,
 * so that every run yields the same figures.
 */
final class Workdays {
    static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
    static final LocalDate LAST = LocalDate.of(2026, 8, 28);

    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2025, 4, 18),
            LocalDate.of(2025, 4, 21),
            LocalDate.of(2025, 5, 1),
            LocalDate.of(2025, 5, 29),
            LocalDate.of(2025, 6, 9),
            LocalDate.of(2025, 10, 3),
            LocalDate.of(2025, 12, 25),
            LocalDate.of(2025, 12, 26),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 25));

    private Workdays() {}

    static List<LocalDate> all() {
        return FIRST.datesUntil(LAST.plusDays(1)).filter(Workdays::isWorkday).toList();
    }

    /** The working day that many working days later. */
    static LocalDate after(LocalDate day, int count) {
        var later = day;
        for (int left = count; left > 0; ) {
            later = later.plusDays(1);
            left -= isWorkday(later) ? 1 : 0;
        }
        return later;
    }

    /** The first working day on or after that day. */
    static LocalDate from(LocalDate day) {
        return after(day.minusDays(1), 1);
    }

    /** Whether Monday to Friday of the week that begins with that day are all working days. */
    static boolean isWholeWeek(LocalDate monday) {
        return monday.datesUntil(monday.plusDays(5)).allMatch(Workdays::isWorkday);
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.contains(day);
    }
}
