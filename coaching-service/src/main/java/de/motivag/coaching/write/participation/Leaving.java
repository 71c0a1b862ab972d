package de.motivag.coaching.write.participation;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.offer.Offer;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.events.Event;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.WaitingListEvent.WaitingListLeft;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * The effects of leaving early for any reason: the participation ends, and its seat or position on the waiting list
 * becomes free. The seat is free from the day of the early end.
 */
public final class Leaving {
    private Leaving() {}

    /** The streams from which the participation is removed, and those that show whether anything was left to attend. */
    public static List<Stream<?>> leadsTo(Participation participation, DecisionContext context) {
        return switch (participation) {
            case Participation.Waiting waiting ->
                List.of(new Stream<>(
                        WaitingList.class, WaitingList.of(waiting.placement().offer(), context.organisation())));
            case Participation.Placed placed ->
                List.of(
                        new Stream<>(Group.class, placed.group()),
                        new Stream<>(Offer.class, placed.placement().offer()));
            case Participation.None(), Participation.Refused _, Participation.Left _ -> List.of();
        };
    }

    /** As above, for several participations. */
    public static List<Stream<?>> leadsTo(
            List<ParticipationId> participations, States states, DecisionContext context) {
        return participations.stream()
                .flatMap(participation -> leadsTo(states.of(Participation.class, participation), context).stream())
                .toList();
    }

    public static List<Event> leave(Participation.Waiting waiting, EarlyEnd early, DecisionContext context) {
        var placement = waiting.placement();
        return List.of(
                recorded(placement, early),
                new ParticipationNotStarted(placement, early.endedOn(), early.reason()),
                new WaitingListLeft(
                        WaitingList.of(placement.offer(), context.organisation()),
                        placement.offer(),
                        placement.participation(),
                        placement.participant(),
                        placement.referral(),
                        false));
    }

    public static List<Event> leave(Participation.Placed placed, EarlyEnd early, States states) {
        var placement = placed.placement();
        var events = new ArrayList<Event>(placed.with(recorded(placement, early), Modules.of(placement, states)));
        events.add(new SeatFreed(
                placed.group(),
                placement.offer(),
                placement.participation(),
                placement.participant(),
                placement.referral(),
                early.endedOn()));
        return events;
    }

    private static EarlyEndRecorded recorded(PlacementRef placement, EarlyEnd early) {
        return new EarlyEndRecorded(placement, early.endedOn(), early.reason(), early.note());
    }
}
