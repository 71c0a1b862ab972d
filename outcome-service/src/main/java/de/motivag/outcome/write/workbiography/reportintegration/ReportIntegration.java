package de.motivag.outcome.write.workbiography.reportintegration;

import static de.motivag.outcome.OutcomeRule.INTEGRATION_EXISTS;
import static de.motivag.outcome.OutcomeRule.INTEGRATION_WITHDRAWN;
import static de.motivag.outcome.OutcomeRule.require;

import de.motivag.events.Confidential;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import de.motivag.outcome.write.workbiography.BiographyCommand;
import de.motivag.outcome.write.workbiography.IntegrationFacts;
import de.motivag.outcome.write.workbiography.WorkBiography;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports that a person has started work, self-employment or vocational training (Integration), or a step towards it.
 * The evaluation decides whether it counts, and in which window. It may have started at any time, but not in the
 * future. The last day of a fixed term may be in the future.
 */
@Post(
        path = "/participants/{participant}/integrations",
        roles = {Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE},
        summary = "Report a start of work")
public record ReportIntegration(
        ParticipantId participant,
        @OrNew IntegrationId integration,
        IntegrationFacts facts,
        @Nullable Confidential<@Size(max = 2000) String> note)
        implements BiographyCommand {
    @Override
    public List<WorkBiographyEvent> decide(WorkBiography state, DecisionContext context) {
        var reported = facts.checked(context);
        var existing = state.integrations().get(integration);
        if (existing == null) {
            return List.of(
                    new IntegrationReported(WorkBiography.of(participant), participant, integration, reported, note));
        }
        require(!existing.withdrawn(), INTEGRATION_WITHDRAWN, "#/integration");
        require(
                existing.equals(new WorkBiography.Reported(reported, note, false)),
                INTEGRATION_EXISTS,
                "#/integration");
        return List.of();
    }
}
