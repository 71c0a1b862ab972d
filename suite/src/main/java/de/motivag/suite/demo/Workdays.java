package de.motivag.suite.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The days on which the demo plays: Monday to Friday without the public holidays that all federal states have. They are
 * always the same ones, so that its figures are the same whenever it is played.
 */
final class Workdays {
    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    static final LocalDate LAST = LocalDate.of(2026, 8, 7);

    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 25));

    private Workdays() {}

    static List<LocalDate> all() {
        return FIRST.datesUntil(LAST.plusDays(1)).filter(Workdays::isOne).toList();
    }

    /** So many of them later. */
    static LocalDate after(LocalDate day, int count) {
        var later = day;
        for (int left = count; left > 0; ) {
            later = later.plusDays(1);
            left -= isOne(later) ? 1 : 0;
        }
        return later;
    }

    private static boolean isOne(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.contains(day);
    }
}
