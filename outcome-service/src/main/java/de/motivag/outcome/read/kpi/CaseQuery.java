package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.OutcomeRule.MONTHS_NOT_POSSIBLE;
import static de.motivag.outcome.OutcomeRule.NO_MONTHS;

import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.outcome.read.EndOfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A query for a figure over selected cases.
 *
 * @param organisation null for all organisations
 * @param known the moment whose knowledge counts
 * @param asked the day up to which open spans run
 * @param months the length of windows; null if the figure has no windows
 */
record CaseQuery(
        Kpi kpi,
        @Nullable OrganisationId organisation,
        Period period,
        Instant known,
        LocalDate asked,
        @Nullable Integer months,
        Cell cell) {

    /**
     * Properties that the selected cases share. Null means any.
     *
     * @param offer an offer or {@link #NONE}; the same holds for {@code group}
     * @param teams teams or {@link #NONE}, whose cases count together; none means any
     */
    record Cell(
            @Nullable UUID offer,
            @Nullable UUID group,
            List<UUID> teams,
            @Nullable String part) {
        /** The nil UUID (RFC 9562, 5.9) selects the cases without an offer, group or team. */
        static final UUID NONE = new UUID(0, 0);

        static final Cell ALL = new Cell(null, null, List.of(), null);

        /**
         * The selection for the access log. The part is not logged by its value, because it is free text of the caller.
         */
        private String selection() {
            return (offer == null ? "" : " offer=" + offer)
                    + (group == null ? "" : " group=" + group)
                    + (teams.isEmpty() ? "" : " team=" + teams)
                    + (part == null ? "" : " part");
        }
    }

    /** The query for the access log, without free text of the caller. */
    String selection() {
        return "figure=" + kpi.name() + "/" + kpi.version() + " from=" + period.from() + " to=" + period.to()
                + " known=" + known + (months == null ? "" : " months=" + months) + cell.selection();
    }

    /**
     * @param organisation the organisation of the caller
     * @param from a month or a day; the same holds for {@code to}
     * @param asKnownOn the day whose end counts as the moment of knowledge; null for now
     * @param months the usual length if null
     * @throws RuleViolated if a parameter is invalid
     */
    static CaseQuery asked(
            Kpi kpi,
            OrganisationId organisation,
            String from,
            String to,
            @Nullable LocalDate asKnownOn,
            @Nullable Integer months,
            Cell cell,
            Instant now) {
        var known = asKnownOn == null ? now : EndOfDay.asked(asKnownOn, now);
        var asked = asKnownOn == null ? LocalDate.ofInstant(now, DecisionContext.BERLIN) : asKnownOn;
        return new CaseQuery(kpi, organisation, Period.asked(from, to, asked), known, asked, months(kpi, months), cell);
    }

    private static @Nullable Integer months(Kpi kpi, @Nullable Integer asked) {
        var months = kpi.months();
        if (months == null) {
            if (asked != null) {
                throw new RuleViolated(NO_MONTHS, "months");
            }
            return null;
        }
        if (asked != null && !months.possible().contains(asked)) {
            throw RuleViolated.notAllowed(
                    MONTHS_NOT_POSSIBLE,
                    "months",
                    months.possible().stream().map(String::valueOf).toList());
        }
        return asked == null ? Integer.valueOf(months.usual()) : asked;
    }
}
