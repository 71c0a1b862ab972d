package de.motivag.outcome.write.workbiography.recordprogress;

import static de.motivag.outcome.OutcomeRule.STEP_NOT_ON_LADDER;
import static de.motivag.outcome.OutcomeRule.UNKNOWN_LADDER;
import static de.motivag.outcome.OutcomeRule.require;

import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressRecorded;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import de.motivag.outcome.write.workbiography.BiographyCommand;
import de.motivag.outcome.write.workbiography.BiographyDays;
import de.motivag.outcome.write.workbiography.Ladder;
import de.motivag.outcome.write.workbiography.ParticipantReplica;
import de.motivag.outcome.write.workbiography.WorkBiography;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Records the person's step on the ladder of integration progress (Integrationsfortschritte) on a day. The ladder is
 * data with a version ({@link Ladder}); version 1 has the steps 1 to 7. A second record for the same day replaces the
 * first.
 *
 * @param ladderVersion version of the ladder; refused if unknown
 * @param step step of that version; refused if it has no such step
 * @param on day of the assessment; not in the future and not more than a year before the first application
 */
@Post(
        path = "/participants/{participant}/progress",
        roles = {Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE},
        summary = "Record a step of integration progress")
public record RecordProgress(
        ParticipantId participant,
        @Min(1) @Max(99) int ladderVersion,
        @Min(1) @Max(99) int step,
        LocalDate on) implements BiographyCommand {
    @Override
    public void requireDays(ParticipantReplica person, DecisionContext context) {
        BiographyDays.requireDayOfStaff(on, "#/on", person, context);
    }

    @Override
    public List<WorkBiographyEvent> decide(WorkBiography state, DecisionContext context) {
        var ladder = Ladder.ofVersion(ladderVersion);
        require(ladder.isPresent(), UNKNOWN_LADDER, "#/ladderVersion");
        require(ladder.orElseThrow().has(step), STEP_NOT_ON_LADDER, "#/step");
        return Objects.equals(state.steps(ladderVersion).get(on), step)
                ? List.of()
                : List.of(new ProgressRecorded(WorkBiography.of(participant), participant, ladderVersion, step, on));
    }
}
