package de.motivag.enrolment.read.routing;

import de.motivag.kit.decision.DecisionContext;
import java.time.Instant;
import java.time.LocalDate;

/** A quarter of a year in Europe/Berlin, written as 2026-Q1. */
record Quarter(LocalDate firstDay) {
    /** The last quarter that ended before yesterday, so that its last events have reached the view. */
    static Quarter lastBefore(LocalDate today) {
        var day = today.minusDays(1);
        var monthsIn = (day.getMonthValue() - 1) % 3;
        return new Quarter(day.withDayOfMonth(1).minusMonths(monthsIn + 3));
    }

    Instant begin() {
        return firstDay.atStartOfDay(DecisionContext.BERLIN).toInstant();
    }

    /** The exclusive end: the first instant of the next quarter. */
    Instant end() {
        return firstDay.plusMonths(3).atStartOfDay(DecisionContext.BERLIN).toInstant();
    }

    @Override
    public String toString() {
        return firstDay.getYear() + "-Q" + (firstDay.getMonthValue() + 2) / 3;
    }
}
