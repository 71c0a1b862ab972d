package de.motivag.coaching.write.roadmap.nameobstacle;

import de.motivag.coaching.write.roadmap.RoadmapCommand;
import de.motivag.coaching.write.roadmap.RoadmapContext;
import de.motivag.coaching.write.roadmap.RoadmapDecision;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.ObstacleNamed;
import de.motivag.events.common.GoalId;
import de.motivag.events.common.ObstacleId;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records a stumbling block (Stolperstein) that the person expects.
 *
 * @param obstacle chosen by the caller or generated
 * @param goal goal of the roadmap that it concerns, if it concerns a single one
 * @param corrects id of the event that recorded the stumbling block, if this corrects it; the id in this request is then ignored
 * @param correctionReason reason of the correction in free text, for staff who work with the person; only with {@code
 *     corrects}
 */
@Post(
        path = "/participations/{participation}/name-obstacle",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Record a stumbling block of the roadmap")
public record NameObstacle(
        ParticipationId participation,
        @OrNew ObstacleId obstacle,
        Confidential<@NotBlank @Size(max = 2000) String> text,
        @Nullable GoalId goal,
        @Nullable EventId corrects,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> correctionReason)
        implements RoadmapCommand {
    @Override
    public Class<ObstacleNamed> records() {
        return ObstacleNamed.class;
    }

    @Override
    public List<? extends RoadmapEvent> decide(States states, DecisionContext context) {
        return RoadmapDecision.of(this, states, context, this::record);
    }

    private List<RoadmapEvent> record(RoadmapContext roadmap) {
        roadmap.requireGoal(goal);
        var id = roadmap.corrected() instanceof ObstacleNamed before ? before.obstacle() : obstacle;
        return roadmap.once(
                new ObstacleNamed(roadmap.ref(), id, goal, text),
                roadmap.state().find(ObstacleNamed.class, one -> one.obstacle().equals(id)),
                "#/obstacle");
    }
}
