package de.motivag.coaching.write.participation.placeparticipant;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.offer.Offer;
import de.motivag.coaching.write.participation.Collision;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.events.Event;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.WaitingListEvent.WaitingListJoined;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.common.WaitingCause;
import de.motivag.events.common.WaitingListId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person a seat, a position on the waiting list, or a refusal with its reason. Never fails, because the
 * referral waits for an answer. While others wait for the offer, the person joins the end of the waiting list. The search
 * for the next free seat passes over groups that the person cannot attend.
 *
 * @param offerVersion version at the time of the request; a seat has the version of its group
 * @param requestedOn day on which the placement was requested, by the clock of another service; the day of the seat, if
 *     there is one
 * @param appliedOn day of the application
 * @param from earlier day of the seat, named by somebody who may seat a person in a group that has begun; null otherwise
 * @param despiteCollision whether the seat is wanted although sessions are at the same time as those of another group of the
 *     person, or outside of their possible times
 * @param asked requested group; null for the next one with a free seat
 * @param candidates possible groups, best first; their current state decides
 */
public record PlaceParticipant(
        ParticipationId participation,
        ParticipantId participant,
        ReferralId referral,
        OfferId offer,
        int offerVersion,
        LocalDate requestedOn,
        LocalDate appliedOn,
        @Nullable LocalDate from,
        boolean despiteCollision,
        @Nullable GroupId asked,
        List<GroupId> candidates)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(new Stream<>(Participation.class, participation));
        streams.add(new Stream<>(Offer.class, offer));
        streams.add(new Stream<>(WaitingList.class, waitingList(context)));
        candidates.forEach(group -> streams.add(new Stream<>(Group.class, group)));
        return streams;
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return Collision.leadsTo(participant, referral, states);
    }

    private WaitingListId waitingList(DecisionContext context) {
        return WaitingList.of(offer, context.organisation());
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        if (!(states.of(Participation.class, participation) instanceof Participation.None)) {
            return List.of();
        }
        if (states.of(Offer.class, offer) instanceof Offer.None) {
            return refused(RefusalReason.NO_SUCH_OFFER);
        }
        return asked == null ? inNextFree(states, context) : inAsked(asked, states, context);
    }

    private List<Event> inAsked(GroupId group, States states, DecisionContext context) {
        if (!candidates.contains(group) || !(states.of(Group.class, group) instanceof Group.Planned planned)) {
            return refused(RefusalReason.NO_SUCH_GROUP);
        }
        var refusal = from == null
                ? planned.refusal(offer, participant, context.today())
                : planned.refusalOnceBegun(offer, participant);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        var collision = collision(group, planned, states, context);
        if (!despiteCollision && collision.isPresent()) {
            return refused(collision.get().refusal());
        }
        var hasBegun = from != null && planned.firstDay().isBefore(context.today());
        return !hasBegun && othersWait(states, context)
                ? waiting(WaitingCause.OTHERS_WAIT, context)
                : seated(group, planned, context);
    }

    private List<Event> inNextFree(States states, DecisionContext context) {
        if (othersWait(states, context)) {
            return waiting(WaitingCause.OTHERS_WAIT, context);
        }
        var cause = WaitingCause.NO_FREE_SEAT;
        for (var group : candidates) {
            if (states.of(Group.class, group) instanceof Group.Planned planned
                    && planned.openSeats(offer, context.berlinTime()) > 0
                    && !planned.seats().has(participant)) {
                if (collision(group, planned, states, context).isEmpty()) {
                    return seated(group, planned, context);
                }
                cause = WaitingCause.NO_FITTING_GROUP;
            }
        }
        return waiting(cause, context);
    }

    private Optional<Collision> collision(
            GroupId group, Group.Planned planned, States states, DecisionContext context) {
        return Collision.with(placement(planned.offerVersion(), group), since(context), states);
    }

    private LocalDate since(DecisionContext context) {
        return context.atMostToday(from == null ? requestedOn : from);
    }

    /** Whether others wait for any seat. Seats that are free belong to them. */
    private boolean othersWait(States states, DecisionContext context) {
        return states.of(WaitingList.class, waitingList(context)).claimsSeats();
    }

    private List<Event> waiting(WaitingCause cause, DecisionContext context) {
        return List.of(
                new PlacementWaiting(placement(offerVersion, null), appliedOn, cause),
                new WaitingListJoined(waitingList(context), offer, participation, participant, referral, cause));
    }

    private List<Event> seated(GroupId group, Group.Planned planned, DecisionContext context) {
        return List.of(
                new PlacementAccepted(placement(planned.offerVersion(), group), appliedOn),
                new SeatAllocated(group, offer, participation, participant, referral, since(context)));
    }

    private List<Event> refused(RefusalReason reason) {
        return List.of(new PlacementRefused(placement(offerVersion, null), reason));
    }

    private PlacementRef placement(int version, @Nullable GroupId group) {
        return new PlacementRef(participation, participant, referral, offer, version, group);
    }
}
