package de.motivag.coaching.write.roadmap.retractroadmapfollowup;

import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.roadmap.Roadmap;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.RoadmapEvent.RoadmapEventRetracted;
import de.motivag.events.coaching.RoadmapEvent.RoadmapFollowedUp;
import de.motivag.events.coaching.RoadmapEvent.RoadmapRef;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * Retracts a follow-up of the roadmap that was recorded by mistake.
 *
 * @param event id of the event that recorded the follow-up
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/retract-roadmap-follow-up",
        roles = Role.ADVISER,
        summary = "Retract a follow-up of the roadmap that was recorded by mistake")
public record RetractRoadmapFollowUp(
        ParticipationId participation, EventId event, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements JointCommand {
    private static final Retractable FOLLOW_UPS = new Retractable(Set.of(RoadmapFollowedUp.class));

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(Roadmap.of(participation), new Stream<>(Participation.class, participation));
    }

    @Override
    public List<RoadmapEventRetracted> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        var type = FOLLOW_UPS.require(event, Roadmap.of(participation), states);
        return List.of(new RoadmapEventRetracted(RoadmapRef.of(placed.placement()), event, type, reason));
    }
}
