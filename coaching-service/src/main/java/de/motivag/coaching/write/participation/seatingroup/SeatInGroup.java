package de.motivag.coaching.write.participation.seatingroup;

import static de.motivag.coaching.CoachingRule.GROUP_FULL;
import static de.motivag.coaching.CoachingRule.GROUP_OF_ANOTHER_OFFER;
import static de.motivag.coaching.CoachingRule.NO_SUCH_PARTICIPATION;
import static de.motivag.coaching.GroupRule.PERSON_NOT_WAITING;
import static de.motivag.coaching.GroupRule.SEAT_IN_GROUP_ALREADY;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Collision;
import de.motivag.coaching.write.participation.Leaving;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.WaitingListEvent.WaitingListLeft;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person of the waiting list a seat in a named group, before it begins or after, from a stated day on. The order
 * of the waiting list does not matter.
 *
 * @param from first day of the seat; today if left out; not in the future, not before the application
 * @param collisionReason required if a session is at the same time as one of another group of the person, or outside of their
 *     possible times
 */
@Post(
        path = "/participations/{participation}/seat-in-group",
        roles = {Role.MODERATOR, Role.TEAM_LEAD},
        summary = "Give a waiting person a seat in a named group")
public record SeatInGroup(
        ParticipationId participation,
        GroupId group,
        @Nullable LocalDate from,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> collisionReason)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Participation.class, participation), new Stream<>(Group.class, group));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        if (!(states.of(Participation.class, participation) instanceof Participation.Waiting waiting)) {
            return List.of();
        }
        var streams = new ArrayList<Stream<?>>(Leaving.leadsTo(waiting, context));
        streams.addAll(Collision.leadsTo(
                waiting.placement().participant(), waiting.placement().referral(), states));
        return streams;
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        return switch (states.of(Participation.class, participation)) {
            case Participation.Waiting waiting -> seated(waiting, states, context);
            case Participation.Placed placed when placed.group().equals(group) && !placed.hasEnded() -> List.of();
            case Participation.None() -> throw new RuleViolated(NO_SUCH_PARTICIPATION);
            case Participation.Placed _, Participation.Refused _, Participation.Left _ ->
                throw new RuleViolated(PERSON_NOT_WAITING);
        };
    }

    private List<Event> seated(Participation.Waiting waiting, States states, DecisionContext context) {
        var planned = states.of(Group.class, group).planned().notCancelled(group);
        var before = waiting.placement();
        require(planned.offer().equals(before.offer()), GROUP_OF_ANOTHER_OFFER);
        require(!planned.seats().has(before.participant()), SEAT_IN_GROUP_ALREADY);
        require(planned.hasFreeSeat(), GROUP_FULL);
        var day = Days.sinceApplication(from, waiting.appliedOn(), context, "#/from");
        var seat = new PlacementRef(
                participation, before.participant(), before.referral(), before.offer(), planned.offerVersion(), group);
        var events = new ArrayList<Event>();
        events.add(new PlacementAccepted(seat, waiting.appliedOn()));
        events.addAll(Collision.accepted(seat, day, collisionReason, states));
        events.add(new SeatAllocated(group, seat.offer(), participation, seat.participant(), seat.referral(), day));
        events.add(new WaitingListLeft(
                WaitingList.of(seat.offer(), context.organisation()),
                seat.offer(),
                participation,
                seat.participant(),
                seat.referral(),
                true));
        return events;
    }

    private void require(boolean kept, Rule rule) {
        if (!kept) {
            throw new RuleViolated(rule, "#/group").about(group);
        }
    }
}
