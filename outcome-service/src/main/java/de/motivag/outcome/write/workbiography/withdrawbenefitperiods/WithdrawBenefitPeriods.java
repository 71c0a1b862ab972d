package de.motivag.outcome.write.workbiography.withdrawbenefitperiods;

import static de.motivag.outcome.OutcomeRule.NO_SUCH_BENEFIT_REPORT;
import static de.motivag.outcome.OutcomeRule.require;

import de.motivag.events.Confidential;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsWithdrawn;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import de.motivag.outcome.write.workbiography.BiographyCommand;
import de.motivag.outcome.write.workbiography.WorkBiography;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Withdraws the latest report of periods in receipt of benefits, which was recorded by mistake. Earlier reports stay
 * replaced, so that nothing is known about the receipt until the next report.
 *
 * @param knownUntil day up to which the withdrawn report knows the periods; refused if the latest report has another one
 * @param reason reason for the withdrawal in free text, for staff who work with the person
 */
@Post(
        path = "/participants/{participant}/withdraw-benefit-periods",
        roles = {Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE},
        summary = "Withdraw the report of periods in receipt of benefits")
public record WithdrawBenefitPeriods(
        ParticipantId participant, LocalDate knownUntil, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements BiographyCommand {
    @Override
    public List<WorkBiographyEvent> decide(WorkBiography state, DecisionContext context) {
        var latest = state.benefits();
        require(
                latest != null && latest.knownUntil().equals(knownUntil),
                NO_SUCH_BENEFIT_REPORT,
                "#/knownUntil",
                knownUntil);
        return List.of(new BenefitPeriodsWithdrawn(WorkBiography.of(participant), participant, knownUntil, reason));
    }
}
