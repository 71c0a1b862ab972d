package de.motivag.outcome.write.outcomecase;

import java.time.LocalDate;

/**
 * The window in which an integration counts (DOMAIN.md, "Readings"): from the day of the measure's end to six calendar
 * months after it, both days included, in days of Europe/Berlin. A month that lacks the day ends it on its last day: after
 * an end on 31 August it closes on 28 or 29 February.
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

    /** From the day after its last day on; on that day itself something may still happen. */
    boolean hasClosedBy(LocalDate today) {
        return today.isAfter(closesOn);
    }
}
