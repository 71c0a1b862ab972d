package de.motivag.coaching.write.participation;

import static de.motivag.coaching.GroupRule.SESSIONS_AT_THE_SAME_TIME;
import static de.motivag.coaching.GroupRule.SESSIONS_OUTSIDE_POSSIBLE_TIMES;

import de.motivag.coaching.write.group.Group;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.CollisionAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.RefusalReason;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of a group that a person cannot attend: at the same time as another group of theirs, or outside of their possible
 * times.
 *
 * @param other group with a session at the same time; null if there is none
 * @param outside day of the first session outside of the possible times; null if there is none
 */
public record Collision(@Nullable GroupId other, @Nullable LocalDate outside) {

    /** The person's possible times and open participations, and then their groups. */
    public static List<Stream<?>> leadsTo(ParticipantId participant, ReferralId referral, States states) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(PossibleTimes.of(referral));
        streams.add(OpenParticipations.of(participant));
        if (states.has(participant)) {
            states.of(OpenParticipations.of(participant)).all().stream()
                    .flatMap(open -> Optional.ofNullable(open.group()).stream())
                    .forEach(group -> streams.add(new Stream<>(Group.class, group)));
        }
        return streams;
    }

    /**
     * The collision of this seat, if there is one.
     *
     * @param from first day of the seat; earlier sessions do not matter
     */
    public static Optional<Collision> with(PlacementRef seat, LocalDate from, States states) {
        var target =
                states.of(Group.class, Objects.requireNonNull(seat.group())).planned();
        var other = states.of(OpenParticipations.of(seat.participant())).groupsBeside(seat.participation()).stream()
                .filter(one -> !one.equals(seat.group()))
                .filter(one ->
                        states.of(Group.class, one) instanceof Group.Planned planned && target.overlaps(planned, from))
                .findFirst();
        var times = states.of(PossibleTimes.of(seat.referral()));
        var outside = target.firstSession(from, session -> !times.include(session));
        return other.isEmpty() && outside.isEmpty()
                ? Optional.empty()
                : Optional.of(new Collision(other.orElse(null), outside.orElse(null)));
    }

    /** The reason with which a request for the seat is refused. */
    public RefusalReason refusal() {
        return other == null ? RefusalReason.SESSIONS_OUTSIDE_POSSIBLE_TIMES : RefusalReason.SESSIONS_AT_THE_SAME_TIME;
    }

    /**
     * @param reason reason to give the seat in spite of it; null if there is none
     * @return the event that records the reason; empty without a collision
     * @throws RuleViolated if there is a collision and no reason
     */
    public static List<ParticipationEvent> accepted(
            PlacementRef seat, LocalDate from, @Nullable Confidential<String> reason, States states) {
        return with(seat, from, states)
                .<List<ParticipationEvent>>map(collision -> {
                    if (reason == null) {
                        throw collision.violation();
                    }
                    return List.of(new CollisionAccepted(seat, collision.other(), collision.outside() != null, reason));
                })
                .orElse(List.of());
    }

    private RuleViolated violation() {
        return other == null
                ? new RuleViolated(SESSIONS_OUTSIDE_POSSIBLE_TIMES, "#/collisionReason")
                        .about(Objects.requireNonNull(outside))
                : new RuleViolated(SESSIONS_AT_THE_SAME_TIME, "#/collisionReason").about(other);
    }
}
