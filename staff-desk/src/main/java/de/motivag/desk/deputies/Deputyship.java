package de.motivag.desk.deputies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deputy of an adviser or a moderator.
 *
 * @param absent the person who is deputised; null after the person's data was erased
 * @param until the last day
 * @param endedOn the day on which the deputyship was ended before its last day, or null
 */
public record Deputyship(
        String deputyship,
        @Nullable String absent,
        @Nullable String deputy,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate endedOn) {

    public boolean isOver(LocalDate today) {
        return endedOn != null || until.isBefore(today);
    }
}
