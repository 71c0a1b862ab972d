package de.motivag.desk.handovers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of handovers.
 *
 * @param adviser the adviser who has taken it, or null
 */
public record Handover(
        String participation,
        String participant,
        String state,
        LocalDate preparedOn,
        @Nullable LocalDate takenOn,
        @Nullable String adviser,
        @Nullable LocalDate closedOn,
        @Nullable String result) {}
