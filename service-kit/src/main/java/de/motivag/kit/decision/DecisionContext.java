package de.motivag.kit.decision;

import de.motivag.events.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The context of a decision: its time and its organisation. A decision knows nothing else of its environment. */
public record DecisionContext(Instant now, OrganisationId organisation) {
    /** The time zone of all planned times and business days. */
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public LocalDate today() {
        return LocalDate.ofInstant(now, BERLIN);
    }

    /** @throws RuleViolated if the day is later than today */
    public void requireNotInFuture(LocalDate day, String pointer) {
        if (day.isAfter(today())) {
            throw new RuleViolated(CommonRule.DAY_IN_FUTURE, pointer).about(day, today());
        }
    }
}
