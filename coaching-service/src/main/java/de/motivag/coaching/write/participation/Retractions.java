package de.motivag.coaching.write.participation;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventName;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.FollowUpMeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Retracts events that are found by what they are about, such as a recommendation. */
public final class Retractions {
    private Retractions() {}

    /** One retraction for each event of the participation that matches and is not retracted yet. */
    public static List<EventRetracted> of(
            Predicate<Event> which, PlacementRef placement, Confidential<String> reason, States states) {
        return of(which, placement, null, reason, states);
    }

    /** As above, for the attendance of a session. */
    public static List<EventRetracted> of(
            Predicate<Event> which,
            PlacementRef placement,
            @Nullable SessionId session,
            Confidential<String> reason,
            States states) {
        return states.recorded(new Stream<>(Participation.class, placement.participation())).stream()
                .filter(recorded -> !recorded.retracted() && which.test(recorded.event()))
                .map(recorded -> new EventRetracted(
                        placement,
                        recorded.id(),
                        new EventName(EventTypes.name(recorded.event().getClass())),
                        session,
                        reason))
                .toList();
    }

    /** The retraction of the entry into a recommended measure. */
    public static List<EventRetracted> ofFollowUp(
            RecommendationId recommendation, PlacementRef placement, Confidential<String> reason, States states) {
        return of(
                event -> event instanceof FollowUpMeasureEntered entered
                        && entered.recommendation().equals(recommendation),
                placement,
                reason,
                states);
    }
}
