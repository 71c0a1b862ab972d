package de.motivag.outcome.write.workbiography.confirmnointegration;

import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import de.motivag.outcome.write.workbiography.BiographyCommand;
import de.motivag.outcome.write.workbiography.BiographyDays;
import de.motivag.outcome.write.workbiography.ParticipantReplica;
import de.motivag.outcome.write.workbiography.WorkBiography;
import java.time.LocalDate;
import java.util.List;

/**
 * Confirms that a person has checked and that there was no integration up to that day besides those reported. Without
 * it a missing report is "not evidenced", which is not "no". A window needs a check on or after its last day. Earlier
 * checks are kept, because they count if the later one is revoked.
 *
 * @param checkedOn not in the future and not more than a year before the first application
 */
@Post(
        path = "/participants/{participant}/confirm-no-integration",
        roles = {Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE},
        summary = "Confirm that there was no start of work besides the reported ones")
public record ConfirmNoIntegration(ParticipantId participant, LocalDate checkedOn) implements BiographyCommand {
    @Override
    public void requireDays(ParticipantReplica person, DecisionContext context) {
        BiographyDays.requireDayOfStaff(checkedOn, "#/checkedOn", person, context);
    }

    @Override
    public List<WorkBiographyEvent> decide(WorkBiography state, DecisionContext context) {
        return state.checks().contains(checkedOn)
                ? List.of()
                : List.of(new NoIntegrationConfirmed(WorkBiography.of(participant), participant, checkedOn));
    }
}
