package de.motivag.coaching.write.roadmap.retractroadmapentry;

import static de.motivag.coaching.RoadmapRule.GOAL_IN_USE;
import static de.motivag.coaching.RoadmapRule.STEP_IN_USE;

import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.roadmap.Roadmap;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.GoalSet;
import de.motivag.events.coaching.RoadmapEvent.ObstacleNamed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapAgreed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapClosed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapEventRetracted;
import de.motivag.events.coaching.RoadmapEvent.RoadmapRef;
import de.motivag.events.coaching.RoadmapEvent.RoadmapReviewed;
import de.motivag.events.coaching.RoadmapEvent.StepCompleted;
import de.motivag.events.coaching.RoadmapEvent.StepMissed;
import de.motivag.events.coaching.RoadmapEvent.StepPlanned;
import de.motivag.events.coaching.RoadmapEvent.TopicRaised;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * Retracts a record of the roadmap that was made by mistake: a topic, a goal, a stumbling block, a step with its
 * completion or failure, a review, an agreement or the closing. A goal is retracted after the entries that name it, a
 * step after its completion or failure.
 *
 * @param event id of the event that recorded it
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/retract-roadmap-entry",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Retract a record of the roadmap that was made by mistake")
public record RetractRoadmapEntry(
        ParticipationId participation, EventId event, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements JointCommand {
    private static final Retractable ENTRIES = new Retractable(Set.of(
            TopicRaised.class,
            GoalSet.class,
            ObstacleNamed.class,
            StepPlanned.class,
            RoadmapReviewed.class,
            StepCompleted.class,
            StepMissed.class,
            RoadmapAgreed.class,
            RoadmapClosed.class));

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(Roadmap.of(participation), new Stream<>(Participation.class, participation));
    }

    @Override
    public List<RoadmapEvent> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        var type = ENTRIES.require(event, Roadmap.of(participation), states);
        var roadmap = states.of(Roadmap.of(participation));
        states.recorded(Roadmap.of(participation)).stream()
                .filter(recorded -> recorded.id().equals(event))
                .forEach(recorded -> requireUnused((RoadmapEvent) recorded.event(), roadmap));
        return List.of(new RoadmapEventRetracted(RoadmapRef.of(placed.placement()), event, type, reason));
    }

    private static void requireUnused(RoadmapEvent entry, Roadmap roadmap) {
        if (entry instanceof GoalSet goal && roadmap.names(goal.goal())) {
            throw new RuleViolated(GOAL_IN_USE, "#/event");
        }
        if (entry instanceof StepPlanned planned
                && (roadmap.completion(planned.step()).isPresent()
                        || roadmap.lastMiss(planned.step()).isPresent())) {
            throw new RuleViolated(STEP_IN_USE, "#/event");
        }
    }
}
