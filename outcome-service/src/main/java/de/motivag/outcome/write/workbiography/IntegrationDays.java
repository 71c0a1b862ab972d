package de.motivag.outcome.write.workbiography;

import static de.motivag.outcome.OutcomeRule.ENDS_BEFORE_START;
import static de.motivag.outcome.OutcomeRule.IN_THE_FUTURE;
import static de.motivag.outcome.OutcomeRule.require;

import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import java.time.LocalDate;

/** The days of an integration, whether it is reported or corrected. */
public final class IntegrationDays {
    private IntegrationDays() {}

    /**
     * @throws de.motivag.kit.decision.RuleViolated if it ends before it starts or has not started yet; or if it has not
     *     ended yet, unless it is a fixed term, whose last day is known
     */
    public static void check(Integration facts, LocalDate today) {
        var endedOn = facts.endedOn();
        require(!facts.startsOn().isAfter(today), IN_THE_FUTURE);
        require(endedOn == null || !endedOn.isBefore(facts.startsOn()), ENDS_BEFORE_START);
        require(endedOn == null || facts.fixedTerm() || !endedOn.isAfter(today), IN_THE_FUTURE);
    }
}
