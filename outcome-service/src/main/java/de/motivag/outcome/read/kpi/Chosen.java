package de.motivag.outcome.read.kpi;

import de.motivag.outcome.read.kpi.Question.Cell;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a figure is asked for, beside its name and period; parameters of the request.
 *
 * @param asKnownOn as it was known at the end of that day, and with open spans running to it; else as known now, and with
 *     open spans running to today
 * @param definition version of it; the newest unless said otherwise
 * @param months of windows, where the figure has any
 * @param offer of the cases, as are {@code group}, {@code team} and {@code part}; any unless said. The nil UUID asks for
 *     those that have none
 */
record Chosen(
        @Nullable LocalDate asKnownOn,

        @Nullable Integer definition,
        @Nullable Integer months,
        @Nullable UUID offer,
        @Nullable UUID group,
        @Nullable UUID team,
        @Nullable String part) {
    Cell cell() {
        return new Cell(offer, group, team, part);
    }
}
