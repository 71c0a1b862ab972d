package de.motivag.outcome.read.kpi;

import de.motivag.events.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure of some cases.
 *
 * @param organisation none for all
 * @param known what was known at that moment
 * @param asked the day up to which open spans run
 * @param months of windows; none where the figure has none
 */
record Question(
        Kpi kpi,
        @Nullable OrganisationId organisation,
        Period period,
        Instant known,
        LocalDate asked,
        @Nullable Integer months,
        Cell cell) {

    /** What the cases have in common; nothing where all are null. */
    record Cell(
            @Nullable UUID offer,
            @Nullable UUID group,
            @Nullable UUID team,
            @Nullable String part) {
        static final Cell ALL = new Cell(null, null, null, null);
    }
}
