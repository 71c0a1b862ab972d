package de.motivag.coaching.write.waitinglist.fillseats;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.events.Event;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.WaitingListEvent.WaitingListLeft;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.WaitingListId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives all free seats to the persons who have waited longest. Never refuses: without waiting persons or free seats it
 * has no effect.
 *
 * @param allocatedOn day on which the causing event was recorded. A seat may be recorded as freed long after its day. It
 *     is allocated on the day of the recording at the earliest
 * @param candidates possible groups, best first; their current state decides
 */
public record FillSeats(OfferId offer, LocalDate allocatedOn, List<GroupId> candidates) implements JointCommand {
    private record Seat(GroupId group, int offerVersion) {}

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(new Stream<>(WaitingList.class, waitingList(context)));
        candidates.forEach(group -> streams.add(new Stream<>(Group.class, group)));
        return streams;
    }

    private WaitingListId waitingList(DecisionContext context) {
        return WaitingList.of(offer, context.organisation());
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return first(states, context).stream()
                .<Stream<?>>map(participation -> new Stream<>(Participation.class, participation))
                .toList();
    }

    /** The first waiting persons, as many as there are seats. */
    private List<ParticipationId> first(States states, DecisionContext context) {
        return states.of(WaitingList.class, waitingList(context)).waiting().stream()
                .limit(seats(states, context).size())
                .toList();
    }

    private List<Seat> seats(States states, DecisionContext context) {
        var seats = new ArrayList<Seat>();
        for (var group : candidates) {
            if (states.of(Group.class, group) instanceof Group.Planned planned
                    && planned.refusal(offer, context.today()).isEmpty()) {
                var free = planned.capacity() - planned.seats().size();
                seats.addAll(java.util.Collections.nCopies(free, new Seat(group, planned.offerVersion())));
            }
        }
        return seats;
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        var seats = seats(states, context).iterator();
        return first(states, context).stream()
                .map(participation -> states.of(Participation.class, participation))
                .flatMap(state -> state instanceof Participation.Waiting(var placement)
                        ? promoted(placement, seats.next(), context).stream()
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private List<Event> promoted(PlacementRef waiting, Seat seat, DecisionContext context) {
        var placement = new PlacementRef(
                waiting.participation(),
                waiting.participant(),
                waiting.referral(),
                offer,
                seat.offerVersion(),
                seat.group());
        return List.of(
                new PlacementAccepted(placement),
                new SeatAllocated(
                        seat.group(),
                        offer,
                        placement.participation(),
                        placement.participant(),
                        placement.referral(),
                        allocatedOn),
                new WaitingListLeft(
                        waitingList(context),
                        offer,
                        placement.participation(),
                        placement.participant(),
                        placement.referral(),
                        true));
    }
}
