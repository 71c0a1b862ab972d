package de.motivag.desk.groups;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session in a list of the coaching service.
 *
 * @param minutes the planned minutes
 * @param heldOn null until the session is recorded as held
 * @param expected the number of people with a seat
 * @param recorded the number of people whose attendance is recorded
 * @param excused the number of people who are excused beforehand
 */
public record Session(
        String session,
        String group,
        String offer,
        int module,
        LocalDate date,
        String startsAt,
        String endsAt,
        int minutes,
        @Nullable LocalDate heldOn,
        List<String> moderators,
        int expected,
        int recorded,
        int excused) {

    /** The full days since the session, if attendance is missing; else 0. */
    public long daysMissing(LocalDate today) {
        return recorded < expected ? Math.max(0, ChronoUnit.DAYS.between(date, today)) : 0;
    }
}
