package de.motivag.coaching.write.participation;

import static de.motivag.coaching.GroupRule.SESSIONS_AT_THE_SAME_TIME;

import de.motivag.coaching.write.group.Group;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.OverlapAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipantId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions of two groups at the same time, if one person has a seat in both. */
public final class Overlap {
    private Overlap() {}

    /** The person's open participations, and then their groups. */
    public static List<Stream<?>> leadsTo(ParticipantId participant, States states) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(OpenParticipations.of(participant));
        if (states.has(participant)) {
            states.of(OpenParticipations.of(participant)).all().stream()
                    .flatMap(open -> Optional.ofNullable(open.group()).stream())
                    .forEach(group -> streams.add(new Stream<>(Group.class, group)));
        }
        return streams;
    }

    /**
     * Another group of the person with a session at the same time as one of this group.
     *
     * @param from first day of the seat; earlier sessions do not matter
     */
    public static Optional<GroupId> with(PlacementRef seat, LocalDate from, States states) {
        var target = states.of(Group.class, group(seat)).planned();
        return states.of(OpenParticipations.of(seat.participant())).groupsBeside(seat.participation()).stream()
                .filter(other -> !other.equals(seat.group()))
                .filter(other -> states.of(Group.class, other) instanceof Group.Planned planned
                        && target.overlaps(planned, from))
                .findFirst();
    }

    /**
     * @param reason reason to give the seat in spite of it; null if there is none
     * @return the event that records the reason; empty if no session is at the same time
     * @throws RuleViolated if one is and there is no reason
     */
    public static List<ParticipationEvent> accepted(
            PlacementRef seat, LocalDate from, @Nullable Confidential<String> reason, States states) {
        return with(seat, from, states)
                .<List<ParticipationEvent>>map(other -> {
                    if (reason == null) {
                        throw new RuleViolated(SESSIONS_AT_THE_SAME_TIME, "#/overlapReason").about(other);
                    }
                    return List.of(new OverlapAccepted(seat, other, reason));
                })
                .orElse(List.of());
    }

    private static GroupId group(PlacementRef seat) {
        return Objects.requireNonNull(seat.group());
    }
}
