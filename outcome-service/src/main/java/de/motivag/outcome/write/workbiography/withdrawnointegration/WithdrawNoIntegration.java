package de.motivag.outcome.write.workbiography.withdrawnointegration;

import static de.motivag.outcome.OutcomeRule.NO_SUCH_CHECK;
import static de.motivag.outcome.OutcomeRule.require;

import de.motivag.events.Confidential;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationWithdrawn;
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
 * Withdraws the confirmation of that day that there was no integration: it was recorded by mistake.
 *
 * @param checkedOn day of the confirmation; refused if none exists for it
 * @param reason reason for the withdrawal in free text, for staff who work with the person
 */
@Post(
        path = "/participants/{participant}/withdraw-no-integration",
        roles = {Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE},
        summary = "Take back the confirmation that there was no other start of work")
public record WithdrawNoIntegration(
        ParticipantId participant, LocalDate checkedOn, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements BiographyCommand {
    @Override
    public List<WorkBiographyEvent> decide(WorkBiography state, DecisionContext context) {
        require(state.checks().contains(checkedOn), NO_SUCH_CHECK, "#/checkedOn", checkedOn);
        return List.of(new NoIntegrationWithdrawn(WorkBiography.of(participant), participant, checkedOn, reason));
    }
}
