package de.motivag.coaching.write.roadmap.setgoal;

import de.motivag.coaching.write.roadmap.RoadmapCommand;
import de.motivag.coaching.write.roadmap.RoadmapContext;
import de.motivag.coaching.write.roadmap.RoadmapDecision;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.GoalKind;
import de.motivag.events.coaching.RoadmapEvent.GoalSet;
import de.motivag.events.common.GoalId;
import de.motivag.events.common.ParticipationId;
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
 * Records a goal that the person has set, in the person's own words.
 *
 * @param goal chosen by the caller or generated
 * @param targetOn day until which the person wants to reach it; not before the application, within the organisation's
 *     planning horizon
 * @param corrects id of the event that recorded the goal, if this corrects it; the id in this request is then ignored
 * @param correctionReason reason of the correction in free text, for staff who work with the person; only with {@code
 *     corrects}
 */
@Post(
        path = "/participations/{participation}/set-goal",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Record a goal of the roadmap")
public record SetGoal(
        ParticipationId participation,
        @OrNew GoalId goal,
        Confidential<@NotBlank @Size(max = 2000) String> text,
        GoalKind kind,
        LocalDate targetOn,
        @Nullable EventId corrects,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> correctionReason)
        implements RoadmapCommand {
    @Override
    public Class<GoalSet> records() {
        return GoalSet.class;
    }

    @Override
    public List<? extends RoadmapEvent> decide(States states, DecisionContext context) {
        return RoadmapDecision.of(this, states, context, this::record);
    }

    private List<RoadmapEvent> record(RoadmapContext roadmap) {
        roadmap.requirePlanned(targetOn, "#/targetOn");
        var id = roadmap.corrected() instanceof GoalSet before ? before.goal() : goal;
        return roadmap.once(
                new GoalSet(roadmap.ref(), id, kind, targetOn, text),
                roadmap.state().find(GoalSet.class, one -> one.goal().equals(id)),
                "#/goal");
    }
}
