package de.motivag.coaching.write.waitinglist.fillseats;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Collision;
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
import java.util.Collections;
import java.util.List;

/**
 * Gives all free seats of groups that have not begun to the persons who have waited longest. A person is passed over for
 * a group that collides with another one of theirs or with their possible times. Never refuses: without waiting persons or free seats it has
 * no effect.
 *
 * @param allocatedOn day on which the causing event was recorded. A seat may be recorded as freed long after its day. It
 *     is allocated on the day of the recording at the earliest
 * @param candidates possible groups, best first; their current state decides
 */
public record FillSeats(OfferId offer, LocalDate allocatedOn, List<GroupId> candidates) implements JointCommand {
    /** Persons beyond the number of seats who are considered, because others may be passed over. */
    private static final int FURTHER = 10;

    private record Seat(GroupId group, int offerVersion) {}

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(WaitingList.class, waitingList(context)));
    }

    private WaitingListId waitingList(DecisionContext context) {
        return WaitingList.of(offer, context.organisation());
    }

    /** The groups only if somebody waits, because most new groups find nobody. */
    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        if (waiting(states, context).isEmpty()) {
            return List.of();
        }
        var streams = new ArrayList<Stream<?>>();
        candidates.forEach(group -> streams.add(new Stream<>(Group.class, group)));
        if (!candidates.stream().allMatch(states::has)) {
            return streams;
        }
        for (var participation : first(states, context)) {
            streams.add(new Stream<>(Participation.class, participation));
            if (states.has(participation)
                    && states.of(Participation.class, participation) instanceof Participation.Waiting waiting) {
                streams.addAll(Collision.leadsTo(
                        waiting.placement().participant(), waiting.placement().referral(), states));
            }
        }
        return streams;
    }

    /** The first waiting persons, some more than there are seats. */
    private List<ParticipationId> first(States states, DecisionContext context) {
        var seats = seats(states, context).size();
        return seats == 0
                ? List.of()
                : waiting(states, context).stream().limit(seats + FURTHER).toList();
    }

    private List<ParticipationId> waiting(States states, DecisionContext context) {
        return states.of(WaitingList.class, waitingList(context)).waiting();
    }

    private List<Seat> seats(States states, DecisionContext context) {
        var seats = new ArrayList<Seat>();
        for (var group : candidates) {
            if (states.of(Group.class, group) instanceof Group.Planned planned) {
                var open = planned.openSeats(offer, context.berlinTime());
                seats.addAll(Collections.nCopies(open, new Seat(group, planned.offerVersion())));
            }
        }
        return seats;
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        if (waiting(states, context).isEmpty()) {
            return List.of();
        }
        var seats = seats(states, context);
        var events = new ArrayList<Event>();
        for (var participation : first(states, context)) {
            if (states.of(Participation.class, participation) instanceof Participation.Waiting waiting) {
                seats.stream()
                        .filter(seat -> isPossible(waiting.placement(), seat, states))
                        .findFirst()
                        .ifPresent(seat -> {
                            seats.remove(seat);
                            events.addAll(promoted(waiting, seat, context));
                        });
            }
        }
        return events;
    }

    private boolean isPossible(PlacementRef waiting, Seat seat, States states) {
        return !states.of(Group.class, seat.group()).planned().seats().has(waiting.participant())
                && Collision.with(placement(waiting, seat), allocatedOn, states).isEmpty();
    }

    private PlacementRef placement(PlacementRef waiting, Seat seat) {
        return new PlacementRef(
                waiting.participation(),
                waiting.participant(),
                waiting.referral(),
                offer,
                seat.offerVersion(),
                seat.group());
    }

    private List<Event> promoted(Participation.Waiting waiting, Seat seat, DecisionContext context) {
        var placement = placement(waiting.placement(), seat);
        return List.of(
                new PlacementAccepted(placement, waiting.appliedOn()),
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
