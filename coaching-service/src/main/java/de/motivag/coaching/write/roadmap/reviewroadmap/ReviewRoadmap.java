package de.motivag.coaching.write.roadmap.reviewroadmap;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.roadmap.RoadmapCommand;
import de.motivag.coaching.write.roadmap.RoadmapContext;
import de.motivag.coaching.write.roadmap.RoadmapDecision;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.RoadmapReviewed;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that the group has reviewed the roadmap in a session.
 *
 * @param session session of the person's group, or one of another group that the person attended
 * @param reviewedOn today if left out; not in the future, not before the application
 * @param corrects id of the event that recorded the review, if this corrects it
 * @param correctionReason reason of the correction in free text, for staff who work with the person; only with {@code
 *     corrects}
 */
@Post(
        path = "/participations/{participation}/review-roadmap",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Record the review of the roadmap by the group")
public record ReviewRoadmap(
        ParticipationId participation,
        SessionId session,
        @Nullable LocalDate reviewedOn,
        @Nullable EventId corrects,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> correctionReason)
        implements RoadmapCommand {
    @Override
    public Class<RoadmapReviewed> records() {
        return RoadmapReviewed.class;
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return states.of(Participation.class, participation) instanceof Participation.Placed placed
                ? List.of(new Stream<>(Group.class, placed.group()))
                : List.of();
    }

    @Override
    public List<? extends RoadmapEvent> decide(States states, DecisionContext context) {
        return RoadmapDecision.of(this, states, context, roadmap -> record(roadmap, states));
    }

    private List<RoadmapEvent> record(RoadmapContext roadmap, States states) {
        var placed = roadmap.placed();
        if (!placed.attendances().containsKey(session)) {
            states.of(Group.class, placed.group()).planned().session(session);
        }
        roadmap.requireEntries();
        var existing =
                roadmap.state().find(RoadmapReviewed.class, one -> one.session().equals(session));
        var given =
                reviewedOn == null ? existing.map(RoadmapReviewed::reviewedOn).orElse(null) : reviewedOn;
        return roadmap.once(
                new RoadmapReviewed(roadmap.ref(), session, roadmap.day(given, "#/reviewedOn")), existing, "#/session");
    }
}
