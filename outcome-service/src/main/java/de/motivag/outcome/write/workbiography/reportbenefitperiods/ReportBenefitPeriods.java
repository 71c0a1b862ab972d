package de.motivag.outcome.write.workbiography.reportbenefitperiods;

import static de.motivag.outcome.OutcomeRule.ENDS_BEFORE_START;
import static de.motivag.outcome.OutcomeRule.PERIODS_NOT_IN_ORDER;
import static de.motivag.outcome.OutcomeRule.PERIOD_NOT_KNOWN_YET;
import static de.motivag.outcome.OutcomeRule.require;

import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import de.motivag.outcome.write.workbiography.BiographyCommand;
import de.motivag.outcome.write.workbiography.BiographyDays;
import de.motivag.outcome.write.workbiography.WorkBiography;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Reports all known periods in receipt of benefits (Leistungsbezug) in order. They replace those reported before. A
 * period without a last day continues and must be the last one.
 *
 * @param knownUntil day up to which these are all periods; not in the future
 * @param periods periods in order, at most 50, none before 2005; refused if two overlap. None means no receipt until {@code knownUntil}
 */
@Post(
        path = "/participants/{participant}/benefit-periods",
        roles = {Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE},
        summary = "Report all known periods in receipt of benefits")
public record ReportBenefitPeriods(
        ParticipantId participant,
        LocalDate knownUntil,
        @Size(max = 50) List<BenefitPeriod> periods) implements BiographyCommand {
    @Override
    public List<WorkBiographyEvent> decide(WorkBiography state, DecisionContext context) {
        context.requireNotInFuture(knownUntil, "#/knownUntil");
        BiographyDays.requireDayOfBenefits(knownUntil, "#/knownUntil");
        for (int i = 0; i < periods.size(); i++) {
            check(periods.get(i), "#/periods/" + i);
        }
        for (int i = 1; i < periods.size(); i++) {
            var before = periods.get(i - 1).to();
            require(before != null && before.isBefore(periods.get(i).from()), PERIODS_NOT_IN_ORDER, "#/periods/" + i);
        }
        return new WorkBiography.Benefits(knownUntil, periods).equals(state.benefits())
                ? List.of()
                : List.of(new BenefitPeriodsReported(WorkBiography.of(participant), participant, knownUntil, periods));
    }

    private void check(BenefitPeriod period, String pointer) {
        var to = period.to();
        var from = period.from();
        BiographyDays.requireDayOfBenefits(from, pointer + "/from");
        if (to != null) {
            require(!to.isBefore(from), ENDS_BEFORE_START, pointer + "/to", to, from);
            require(!to.isAfter(knownUntil), PERIOD_NOT_KNOWN_YET, pointer + "/to", to, knownUntil);
        }
        require(!from.isAfter(knownUntil), PERIOD_NOT_KNOWN_YET, pointer + "/from", from, knownUntil);
    }
}
