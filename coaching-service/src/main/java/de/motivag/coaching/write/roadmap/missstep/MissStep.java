package de.motivag.coaching.write.roadmap.missstep;

import static de.motivag.coaching.RoadmapRule.NEW_DUE_BEFORE_MISSED;
import static de.motivag.coaching.RoadmapRule.STEP_COMPLETED;
import static de.motivag.coaching.RoadmapRule.STEP_GIVEN_UP;

import de.motivag.coaching.write.roadmap.RoadmapCommand;
import de.motivag.coaching.write.roadmap.RoadmapContext;
import de.motivag.coaching.write.roadmap.RoadmapDecision;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.StepMissed;
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
 * Records that a step was not taken, or will not be. With a new due day the step stays open until then.
 *
 * @param missedOn day on which this became clear; today if left out; not in the future, not before the application
 * @param newDueOn next last day of the step; not before {@code missedOn}, within the organisation's planning horizon; if
 *     it is no working day in the organisation's state, the next working day counts
 * @param reason reason in free text, for staff who work with the person
 * @param corrects id of the event that recorded it, if this corrects it
 * @param correctionReason reason of the correction in free text, for staff who work with the person; only with {@code
 *     corrects}
 */
@Post(
        path = "/participations/{participation}/miss-step",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Record that a step of the roadmap was not taken")
public record MissStep(
        ParticipationId participation,
        StepId step,
        Confidential<@NotBlank @Size(max = 2000) String> reason,
        @Nullable LocalDate missedOn,
        @Nullable LocalDate newDueOn,
        @Nullable EventId corrects,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> correctionReason)
        implements RoadmapCommand {
    @Override
    public Class<StepMissed> records() {
        return StepMissed.class;
    }

    @Override
    public List<? extends RoadmapEvent> decide(States states, DecisionContext context) {
        return RoadmapDecision.of(this, states, context, this::record);
    }

    private List<RoadmapEvent> record(RoadmapContext roadmap) {
        roadmap.requireStep(step);
        roadmap.state().completion(step).ifPresent(completed -> {
            throw new RuleViolated(STEP_COMPLETED, "#/step").about(completed.completedOn());
        });
        var before = roadmap.state().lastMiss(step).orElse(null);
        var day = roadmap.day(missedOn, "#/missedOn");
        var missed = new StepMissed(roadmap.ref(), step, day, newDue(day, roadmap), reason);
        if (missed.equals(before)) {
            return List.of();
        }
        if (before != null && before.newDueOn() == null) {
            throw new RuleViolated(STEP_GIVEN_UP, "#/step").about(before.missedOn());
        }
        return List.of(missed);
    }

    private @Nullable LocalDate newDue(LocalDate day, RoadmapContext roadmap) {
        if (newDueOn == null) {
            return null;
        }
        if (newDueOn.isBefore(day)) {
            throw new RuleViolated(NEW_DUE_BEFORE_MISSED, "#/newDueOn").about(newDueOn, day);
        }
        return roadmap.due(newDueOn, "#/newDueOn");
    }
}
