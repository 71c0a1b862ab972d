package de.motivag.coaching.write.roadmap.completestep;

import static de.motivag.coaching.RoadmapRule.STEP_COMPLETED;

import de.motivag.coaching.write.roadmap.RoadmapCommand;
import de.motivag.coaching.write.roadmap.RoadmapContext;
import de.motivag.coaching.write.roadmap.RoadmapDecision;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.StepCompleted;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.StepId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that a step was taken, also after it was missed.
 *
 * @param completedOn today if left out; not in the future, not before the application
 * @param corrects id of the event that recorded the completion, if this corrects it
 * @param correctionReason reason of the correction in free text, for staff who work with the person; only with {@code
 *     corrects}
 */
@Post(
        path = "/participations/{participation}/complete-step",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Record that a step of the roadmap was taken")
public record CompleteStep(
        ParticipationId participation,
        StepId step,
        @Nullable LocalDate completedOn,
        @Nullable EventId corrects,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> correctionReason)
        implements RoadmapCommand {
    @Override
    public Class<StepCompleted> records() {
        return StepCompleted.class;
    }

    @Override
    public List<? extends RoadmapEvent> decide(States states, DecisionContext context) {
        return RoadmapDecision.of(this, states, context, this::record);
    }

    private List<RoadmapEvent> record(RoadmapContext roadmap) {
        roadmap.requireStep(step);
        var completed = roadmap.state().completion(step).orElse(null);
        if (completed == null) {
            return List.of(new StepCompleted(roadmap.ref(), step, roadmap.day(completedOn, "#/completedOn")));
        }
        if (completedOn != null && !completedOn.equals(completed.completedOn())) {
            throw new RuleViolated(STEP_COMPLETED, "#/completedOn").about(completed.completedOn());
        }
        return List.of();
    }
}
