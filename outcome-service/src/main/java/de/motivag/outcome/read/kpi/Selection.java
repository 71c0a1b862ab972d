package de.motivag.outcome.read.kpi;

import de.motivag.outcome.read.kpi.CaseQuery.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The selection of a figure's cases beside its name and period; parameters of the request.
 *
 * @param asKnownOn the day at whose end the cases were known, and up to which open spans run; unless given, the present
 *     moment and today
 * @param definition the version of the definition; the newest unless given
 * @param months the length of windows in months, if the figure has windows
 * @param offer the offer of the cases; any unless given. The nil UUID selects cases without an offer. The same holds
 *     for {@code group}; {@code part} is any unless given
 * @param team the teams of the cases, which count together, such as a retired team and its successor; any unless given.
 *     The nil UUID selects cases without a team
 * @param part part of the figure, such as the step of a path; any unless given
 */
record Selection(
        @Nullable LocalDate asKnownOn,

        @Nullable Integer definition,
        @Nullable Integer months,
        @Nullable UUID offer,
        @Nullable UUID group,
        @Nullable List<UUID> team,
        @Nullable String part) {
    Cell cell() {
        return new Cell(offer, group, team == null ? List.of() : List.copyOf(team), part);
    }
}
