package de.motivag.coaching.write.roadmap.followuproadmap;

import static de.motivag.coaching.RoadmapRule.BEFORE_FOLLOW_UP;
import static de.motivag.coaching.RoadmapRule.NOTHING_TO_FOLLOW_UP;

import de.motivag.coaching.write.participation.Participation.Placed;
import de.motivag.coaching.write.roadmap.RoadmapCommand;
import de.motivag.coaching.write.roadmap.RoadmapContext;
import de.motivag.coaching.write.roadmap.RoadmapDecision;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.RoadmapAgreed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapFollowedUp;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records that the adviser has followed up the roadmap with the person (Nachhalten), after the agreement or the
 * measure's end. Each request records another follow-up; to repeat one safely, send the same Idempotency-Key.
 *
 * @param followedUpOn today if left out; not in the future, not before the agreement and the measure's end
 * @param note result in free text, for staff who work with the person
 * @param corrects id of the event that recorded the follow-up, if this corrects it
 * @param correctionReason reason of the correction in free text, for staff who work with the person; only with {@code
 *     corrects}
 */
@Post(
        path = "/participations/{participation}/follow-up-roadmap",
        roles = Role.ADVISER,
        summary = "Record a follow-up of the roadmap")
public record FollowUpRoadmap(
        ParticipationId participation,
        @Nullable LocalDate followedUpOn,
        Confidential<@NotBlank @Size(max = 2000) String> note,
        @Nullable EventId corrects,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> correctionReason)
        implements RoadmapCommand {
    @Override
    public Class<RoadmapFollowedUp> records() {
        return RoadmapFollowedUp.class;
    }

    @Override
    public List<? extends RoadmapEvent> decide(States states, DecisionContext context) {
        return RoadmapDecision.of(this, states, context, this::record);
    }

    private List<RoadmapEvent> record(RoadmapContext roadmap) {
        roadmap.requireEntries();
        var agreed = roadmap.state().all(RoadmapAgreed.class).map(RoadmapAgreed::agreedOn);
        var first = Stream.concat(agreed, endedOn(roadmap.placed()).stream())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new RuleViolated(NOTHING_TO_FOLLOW_UP));
        var day = roadmap.day(followedUpOn, "#/followedUpOn");
        if (day.isBefore(first)) {
            throw new RuleViolated(BEFORE_FOLLOW_UP, "#/followedUpOn").about(day, first);
        }
        return List.of(new RoadmapFollowedUp(roadmap.ref(), day, note));
    }

    private static Optional<LocalDate> endedOn(Placed placed) {
        var end = placed.reported().end();
        var early = placed.earlyEnd();
        return end != null
                ? Optional.of(end.endedOn())
                : early != null ? Optional.of(early.endedOn()) : Optional.empty();
    }
}
