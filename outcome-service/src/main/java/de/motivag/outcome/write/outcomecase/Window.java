package de.motivag.outcome.write.outcomecase;

import java.time.LocalDate;

/**
 * The window in which an integration counts (docs/domain.md, "Readings"). It lasts from the day of the measure's end to six
 * calendar months later, both days included, in days of Europe/Berlin. If the last month lacks the day, the window closes
 * on that month's last day: after an end on 31 August on 28 or 29 February.
 *
 * @param opensOn the day of the measure's end
 * @param closesOn the last day on which an integration counts
 */
public record Window(LocalDate opensOn, LocalDate closesOn) {
    private static final int MONTHS = 6;

    public static Window after(LocalDate endedOn) {
        return new Window(endedOn, endedOn.plusMonths(MONTHS));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    /** Whether the window has closed. It is still open on its last day, because work may begin on that day. */
    boolean hasClosedBy(LocalDate today) {
        return today.isAfter(closesOn);
    }
}
