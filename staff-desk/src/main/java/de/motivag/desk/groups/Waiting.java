package de.motivag.desk.groups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person on the waiting list of an offer.
 *
 * @param position 1 for the person who receives the next free seat
 * @param cause the reason why the person waits, or null
 */
public record Waiting(
        int position,
        String participation,
        String participant,
        LocalDate waitingSince,
        @Nullable String cause) {}
