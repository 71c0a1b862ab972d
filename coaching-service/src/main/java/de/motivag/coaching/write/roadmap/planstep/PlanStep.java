package de.motivag.coaching.write.roadmap.planstep;

import de.motivag.coaching.write.roadmap.RoadmapCommand;
import de.motivag.coaching.write.roadmap.RoadmapContext;
import de.motivag.coaching.write.roadmap.RoadmapDecision;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.StepPlanned;
import de.motivag.events.coaching.RoadmapEvent.StepTaker;
import de.motivag.events.common.GoalId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.StepId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans a step with its last day and the one who takes it.
 *
 * @param step chosen by the caller or generated
 * @param dueOn last day of the step; not before the application, within the organisation's planning horizon; if it is
 *     no working day in the organisation's state, the next working day counts
 * @param goal goal of the roadmap that the step leads to, if it leads to a single one
 * @param corrects id of the event that recorded the step, if this corrects it; the id in this request is then ignored
 * @param correctionReason reason of the correction in free text, for staff who work with the person; only with {@code
 *     corrects}
 */
@Post(
        path = "/participations/{participation}/plan-step",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Plan a step of the roadmap")
public record PlanStep(
        ParticipationId participation,
        @OrNew StepId step,
        Confidential<@NotBlank @Size(max = 2000) String> text,
        LocalDate dueOn,
        StepTaker takenBy,
        @Nullable GoalId goal,
        @Nullable EventId corrects,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> correctionReason)
        implements RoadmapCommand {
    @Override
    public Class<StepPlanned> records() {
        return StepPlanned.class;
    }

    @Override
    public List<? extends RoadmapEvent> decide(States states, DecisionContext context) {
        return RoadmapDecision.of(this, states, context, this::record);
    }

    private List<RoadmapEvent> record(RoadmapContext roadmap) {
        roadmap.requireGoal(goal);
        var id = roadmap.corrected() instanceof StepPlanned before ? before.step() : step;
        return roadmap.once(
                new StepPlanned(roadmap.ref(), id, goal, roadmap.due(dueOn, "#/dueOn"), takenBy, text),
                roadmap.state().find(StepPlanned.class, one -> one.step().equals(id)),
                "#/step");
    }
}
