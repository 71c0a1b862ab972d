package de.motivag.outcome.write.workbiography.withdrawprogress;

import static de.motivag.outcome.OutcomeRule.NO_SUCH_STEP;
import static de.motivag.outcome.OutcomeRule.require;

import de.motivag.events.Confidential;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressWithdrawn;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import de.motivag.outcome.write.workbiography.BiographyCommand;
import de.motivag.outcome.write.workbiography.WorkBiography;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Withdraws the step recorded for that day by mistake: for the wrong person or the wrong day.
 *
 * @param ladderVersion version of the ladder
 * @param on day of the step; refused if no step exists for it
 * @param reason reason for the withdrawal in free text, for staff who work with the person
 */
@Post(
        path = "/participants/{participant}/withdraw-progress",
        roles = {Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE},
        summary = "Withdraw a step of integration progress")
public record WithdrawProgress(
        ParticipantId participant,
        @Min(1) @Max(99) int ladderVersion,
        LocalDate on,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements BiographyCommand {
    @Override
    public List<WorkBiographyEvent> decide(WorkBiography state, DecisionContext context) {
        require(state.steps(ladderVersion).containsKey(on), NO_SUCH_STEP, "#/on", on);
        return List.of(new ProgressWithdrawn(WorkBiography.of(participant), participant, ladderVersion, on, reason));
    }
}
