package de.motivag.outcome.write.workbiography.correctintegration;

import static de.motivag.outcome.OutcomeRule.INTEGRATION_WITHDRAWN;
import static de.motivag.outcome.OutcomeRule.require;

import de.motivag.events.Confidential;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import de.motivag.outcome.write.workbiography.BiographyCommand;
import de.motivag.outcome.write.workbiography.IntegrationFacts;
import de.motivag.outcome.write.workbiography.WorkBiography;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces all facts of one integration, including its note: the report was wrong, or the integration has ended. */
@Post(
        path = "/participants/{participant}/integrations/{integration}/correct",
        roles = {Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE},
        summary = "Correct a reported start of work, or record its end")
public record CorrectIntegration(
        ParticipantId participant,
        IntegrationId integration,
        IntegrationFacts facts,
        @Nullable Confidential<@Size(max = 2000) String> note)
        implements BiographyCommand {
    @Override
    public List<WorkBiographyEvent> decide(WorkBiography state, DecisionContext context) {
        var existing = state.reported(integration);
        require(!existing.withdrawn(), INTEGRATION_WITHDRAWN);
        var corrected = facts.checked(context);
        return existing.equals(new WorkBiography.Reported(corrected, note, false))
                ? List.of()
                : List.of(new IntegrationCorrected(
                        WorkBiography.of(participant), participant, integration, corrected, note));
    }
}
