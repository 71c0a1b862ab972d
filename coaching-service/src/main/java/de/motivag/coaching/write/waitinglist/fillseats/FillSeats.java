package de.motivag.coaching.write.waitinglist.fillseats;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.events.Event;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.GroupId;
import de.motivag.events.coaching.OfferId;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationId;
import de.motivag.events.coaching.WaitingListEvent.WaitingListLeft;
import de.motivag.events.coaching.WaitingListId;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the seats that are free to those who have waited longest, all at once. Refuses nothing: where nobody waits or
 * nothing is free, nothing happens.
 *
 * @param candidates groups that come into question, best first; the decision is made on what they are by then
 */
public record FillSeats(OfferId offer, List<GroupId> candidates) implements JointCommand {
    private record Seat(GroupId group, int offerVersion) {}

    @Override
    public List<Stream<?>> streams(Given given) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(new Stream<>(WaitingList.class, waitingList(given)));
        candidates.forEach(group -> streams.add(new Stream<>(Group.class, group)));
        return streams;
    }

    private WaitingListId waitingList(Given given) {
        return WaitingList.of(offer, given.organisation());
    }

    @Override
    public List<Stream<?>> leadsTo(States states, Given given) {
        return first(states, given).stream()
                .<Stream<?>>map(participation -> new Stream<>(Participation.class, participation))
                .toList();
    }

    /** As many as there are seats. */
    private List<ParticipationId> first(States states, Given given) {
        return states.of(WaitingList.class, waitingList(given)).waiting().stream()
                .limit(seats(states, given).size())
                .toList();
    }

    private List<Seat> seats(States states, Given given) {
        var seats = new ArrayList<Seat>();
        for (var group : candidates) {
            if (states.of(Group.class, group) instanceof Group.Planned planned
                    && planned.refusal(offer, given.today()).isEmpty()) {
                var free = planned.capacity() - planned.seats().size();
                seats.addAll(java.util.Collections.nCopies(free, new Seat(group, planned.offerVersion())));
            }
        }
        return seats;
    }

    @Override
    public List<Event> decide(States states, Given given) {
        var seats = seats(states, given).iterator();
        return first(states, given).stream()
                .map(participation -> states.of(Participation.class, participation))
                .flatMap(state -> state instanceof Participation.Waiting(var placement)
                        ? promoted(placement, seats.next(), given).stream()
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private List<Event> promoted(PlacementRef waiting, Seat seat, Given given) {
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
                        seat.group(), offer, placement.participation(), placement.participant(), placement.referral()),
                new WaitingListLeft(
                        waitingList(given),
                        offer,
                        placement.participation(),
                        placement.participant(),
                        placement.referral(),
                        true));
    }
}
