package de.motivag.outcome.write.workbiography;

import static de.motivag.outcome.OutcomeRule.ENDS_BEFORE_START;
import static de.motivag.outcome.OutcomeRule.require;

import de.motivag.events.WeeklyHours;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An integration as reported or corrected by staff.
 *
 * @param startsOn first day of work; not in the future and not more than 60 years ago
 * @param endedOn last day of work; null while it continues. That of a fixed term may be up to 10 years ahead
 * @param fixedTerm whether the contract has a last day
 * @param insured subject to social insurance (sozialversicherungspflichtig)
 * @param subsidised whether the employer receives a wage subsidy for it
 */
public record IntegrationFacts(
        IntegrationKind kind,
        LocalDate startsOn,
        @Nullable LocalDate endedOn,
        @Nullable WeeklyHours weeklyHours,
        boolean fixedTerm,
        boolean insured,
        boolean subsidised,
        FoundThrough foundThrough) {
    /**
     * @throws RuleViolated if it ends before it starts, or a day is out of the bounds of
     *     {@link BiographyDays}
     */
    public Integration checked(DecisionContext context) {
        BiographyDays.requireStartOfWork(startsOn, "#/facts/startsOn", context);
        if (endedOn != null) {
            require(!endedOn.isBefore(startsOn), ENDS_BEFORE_START, "#/facts/endedOn", endedOn, startsOn);
            BiographyDays.requireEndOfWork(endedOn, fixedTerm, "#/facts/endedOn", context);
        }
        return new Integration(kind, startsOn, endedOn, weeklyHours, fixedTerm, insured, subsidised, foundThrough);
    }
}
