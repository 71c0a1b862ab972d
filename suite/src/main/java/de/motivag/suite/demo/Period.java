package de.motivag.suite.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * The days that the demo plays: eighteen months that end on the last working day before today.
 *
 * @param first a working day
 * @param last a working day; staff have recorded it in the evening
 */
record Period(LocalDate first, LocalDate last) {
    private static final int MONTHS = 18;

    /** The period of a demo that is played on that day. */
    static Period until(LocalDate today) {
        var last = Workdays.before(today, 1);
        return new Period(Workdays.from(last.minusMonths(MONTHS)), last);
    }

    List<LocalDate> workdays() {
        return first.datesUntil(last.plusDays(1)).filter(Workdays::isWorkday).toList();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
