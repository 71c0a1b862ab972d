package de.motivag.coaching.write.participation.movetogroup;

import static de.motivag.coaching.CoachingRule.BEFORE_SEAT;
import static de.motivag.coaching.CoachingRule.GROUP_FULL;
import static de.motivag.coaching.CoachingRule.GROUP_OF_ANOTHER_OFFER;
import static de.motivag.coaching.CoachingRule.PARTICIPATION_ENDED;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Leaving;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Event;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves a person to another group of the same offer, before or after the group's begin. Attended minutes stay; the
 * requirements are those of the new group's version.
 *
 * @param movedOn first day in the new group; today if left out; not in the future, not before the day of the present seat
 */
@Post(
        path = "/participations/{participation}/move-to-group",
        roles = Role.MODERATOR,
        summary = "Move a person to another group")
public record MoveToGroup(
        ParticipationId participation,
        GroupId group,
        @Nullable LocalDate movedOn) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Participation.class, participation), new Stream<>(Group.class, group));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return Leaving.leadsTo(states.of(Participation.class, participation), context);
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        var target = states.of(Group.class, group).planned();
        if (placed.group().equals(group)) {
            return List.of();
        }
        require(target.offer().equals(placed.placement().offer()), GROUP_OF_ANOTHER_OFFER);
        if (placed.hasEnded()) {
            throw new RuleViolated(PARTICIPATION_ENDED);
        }
        require(target.hasFreeSeat(), GROUP_FULL);
        return moved(placed, target, day(placed, states, context), states);
    }

    private LocalDate day(Participation.Placed placed, States states, DecisionContext context) {
        var day = context.dayOrToday(movedOn, "#/movedOn");
        var since = states.of(Group.class, placed.group()).planned().seats().get(participation);
        if (since != null && day.isBefore(since)) {
            throw new RuleViolated(BEFORE_SEAT, "#/movedOn");
        }
        return day;
    }

    private List<Event> moved(Participation.Placed placed, Group.Planned target, LocalDate day, States states) {
        var from = placed.group();
        var before = placed.placement();
        var placement = new PlacementRef(
                participation, before.participant(), before.referral(), before.offer(), target.offerVersion(), group);
        var events = new ArrayList<Event>(
                placed.with(new MovedToGroup(placement, from, day), Modules.of(placement, states)));
        events.add(new SeatFreed(
                from, placement.offer(), participation, placement.participant(), placement.referral(), day));
        events.add(new SeatAllocated(
                group, placement.offer(), participation, placement.participant(), placement.referral(), day));
        return events;
    }

    private void require(boolean kept, CoachingRule rule) {
        if (!kept) {
            throw new RuleViolated(rule, "#/group").about(group);
        }
    }
}
