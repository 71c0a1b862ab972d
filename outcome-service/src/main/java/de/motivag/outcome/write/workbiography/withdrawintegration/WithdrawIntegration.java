package de.motivag.outcome.write.workbiography.withdrawintegration;

import de.motivag.events.Confidential;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import de.motivag.outcome.write.workbiography.BiographyCommand;
import de.motivag.outcome.write.workbiography.WorkBiography;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Withdraws an integration that was reported by mistake, for the wrong person or without any start of work.
 *
 * @param reason reason for the withdrawal in free text, for staff who work with the person
 */
@Post(
        path = "/participants/{participant}/integrations/{integration}/withdraw",
        roles = {Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE},
        summary = "Withdraw a start of work that was reported by mistake")
public record WithdrawIntegration(
        ParticipantId participant, IntegrationId integration, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements BiographyCommand {
    @Override
    public List<WorkBiographyEvent> decide(WorkBiography state, DecisionContext context) {
        return state.reported(integration).withdrawn()
                ? List.of()
                : List.of(new IntegrationWithdrawn(WorkBiography.of(participant), participant, integration, reason));
    }
}
