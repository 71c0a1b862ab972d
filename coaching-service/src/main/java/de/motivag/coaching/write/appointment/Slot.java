package de.motivag.coaching.write.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** The planned time of an appointment in Berlin. */
public record Slot(LocalDateTime begins, int minutes) {
    public LocalDate date() {
        return begins.toLocalDate();
    }

    boolean overlaps(LocalDateTime otherBegins, LocalDateTime otherEnds) {
        return begins.isBefore(otherEnds) && otherBegins.isBefore(begins.plusMinutes(minutes));
    }
}
