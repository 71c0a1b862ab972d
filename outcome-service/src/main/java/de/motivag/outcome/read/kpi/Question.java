package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.OutcomeRule.MONTHS_NOT_POSSIBLE;
import static de.motivag.outcome.OutcomeRule.NO_MONTHS;

import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.outcome.read.KnownOn;
import de.motivag.outcome.read.Possible;
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

    /**
     * What the cases have in common; nothing where all are null.
     *
     * @param offer or {@link #NONE}, as are {@code group} and {@code team}
     */
    record Cell(
            @Nullable UUID offer,
            @Nullable UUID group,
            @Nullable UUID team,
            @Nullable String part) {
        /** The nil UUID (RFC 9562, 5.9) asks for the cases that have no offer, group or team. */
        static final UUID NONE = new UUID(0, 0);

        static final Cell ALL = new Cell(null, null, null, null);

        /** Of a part only that one was asked for: it is a text of the caller. */
        private String selection() {
            return (offer == null ? "" : " offer=" + offer)
                    + (group == null ? "" : " group=" + group)
                    + (team == null ? "" : " team=" + team)
                    + (part == null ? "" : " part");
        }
    }

    /** For the access log, in words of ours. */
    String selection() {
        return "figure=" + kpi.name() + "/" + kpi.version() + " from=" + period.from() + " to=" + period.to()
                + " known=" + known + (months == null ? "" : " months=" + months) + cell.selection();
    }

    /**
     * @param organisation that asks
     * @param from a month or a day, as is {@code to}
     * @param asKnownOn what was known at the end of that day; none for what is known now
     * @param months the usual ones unless said otherwise
     * @throws RuleViolated if that cannot be asked
     */
    static Question asked(
            Kpi kpi,
            OrganisationId organisation,
            String from,
            String to,
            @Nullable LocalDate asKnownOn,
            @Nullable Integer months,
            Cell cell,
            Instant now) {
        var known = asKnownOn == null ? now : KnownOn.asked(asKnownOn, now);
        var asked = asKnownOn == null ? LocalDate.ofInstant(now, Given.BERLIN) : asKnownOn;
        return new Question(kpi, organisation, Period.asked(from, to, asked), known, asked, months(kpi, months), cell);
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
            throw Possible.of(
                    MONTHS_NOT_POSSIBLE, "months", months.possible().stream().map(String::valueOf));
        }
        return asked == null ? Integer.valueOf(months.usual()) : asked;
    }
}
