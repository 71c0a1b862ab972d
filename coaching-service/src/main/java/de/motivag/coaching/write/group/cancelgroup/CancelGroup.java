package de.motivag.coaching.write.group.cancelgroup;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.group.Session;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent.GroupCancelled;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.events.coaching.GroupEvent.SessionCancelled;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.WaitingListEvent.WaitingListJoined;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.WaitingCause;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cancels a group today, before or after it has begun. Its sessions from today on that are not recorded as held are
 * cancelled. Persons whose attendance was never recorded wait for another seat; all others keep their participation, and
 * are moved to another group or ended by hand. The group takes nobody any more. Repeating it has no effect.
 *
 * @param reason reason in free text without names of participants, for staff
 */
@Post(
        path = "/groups/{group}/cancel",
        roles = {Role.MODERATOR, Role.TEAM_LEAD},
        summary = "Cancel a group")
public record CancelGroup(
        GroupId group, @NotBlank @Size(max = 2000) String reason) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Group.class, group));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        if (!(states.of(Group.class, group) instanceof Group.Planned planned)) {
            return List.of();
        }
        var streams = new ArrayList<Stream<?>>();
        streams.add(new Stream<>(WaitingList.class, WaitingList.of(planned.offer(), context.organisation())));
        planned.seats()
                .participations()
                .forEach(participation -> streams.add(new Stream<>(Participation.class, participation)));
        return streams;
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        var planned = states.of(Group.class, group).planned();
        if (planned.cancelled()) {
            return List.of();
        }
        var today = context.today();
        var events = new ArrayList<Event>();
        events.add(new GroupCancelled(group, planned.offer(), today, Internal.of(reason)));
        planned.sessions().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().begins()))
                .filter(entry -> isToCome(entry.getValue(), today))
                .forEach(entry -> events.add(new SessionCancelled(
                        group, planned.offer(), entry.getKey(), entry.getValue().module())));
        planned.seats().participations().stream()
                .sorted(Comparator.comparing(ParticipationId::value))
                .forEach(participation ->
                        events.addAll(waiting(states.of(Participation.class, participation), context)));
        return events;
    }

    private static boolean isToCome(Session session, LocalDate today) {
        return session.held() == null && !session.cancelled() && !session.date().isBefore(today);
    }

    /** A person who has attended, or was recorded as absent, is in the middle of the measure; a person decides. */
    private List<Event> waiting(Participation state, DecisionContext context) {
        if (!(state instanceof Participation.Placed placed)
                || !placed.attendances().isEmpty()
                || !placed.waived().isEmpty()
                || placed.hasEnded()) {
            return List.of();
        }
        var seat = placed.placement();
        var waiting = new PlacementRef(
                seat.participation(), seat.participant(), seat.referral(), seat.offer(), seat.offerVersion(), null);
        var today = context.today();
        return List.of(
                new SeatFreed(group, seat.offer(), seat.participation(), seat.participant(), seat.referral(), today),
                new PlacementWaiting(waiting, placed.appliedOn(), WaitingCause.GROUP_CANCELLED),
                new WaitingListJoined(
                        WaitingList.of(seat.offer(), context.organisation()),
                        seat.offer(),
                        seat.participation(),
                        seat.participant(),
                        seat.referral(),
                        WaitingCause.GROUP_CANCELLED));
    }
}
