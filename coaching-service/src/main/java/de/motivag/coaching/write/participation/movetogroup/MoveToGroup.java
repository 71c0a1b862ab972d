package de.motivag.coaching.write.participation.movetogroup;

import static de.motivag.coaching.CoachingRule.GROUP_FULL;
import static de.motivag.coaching.CoachingRule.GROUP_OF_ANOTHER_OFFER;
import static de.motivag.coaching.CoachingRule.NO_SUCH_GROUP;
import static de.motivag.coaching.CoachingRule.PARTICIPATION_ENDED;
import static de.motivag.coaching.GroupRule.ANOTHER_GROUP_LEFT;
import static de.motivag.coaching.GroupRule.SEAT_IN_GROUP_ALREADY;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Collision;
import de.motivag.coaching.write.participation.Leaving;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.GroupEvent.SeatFreed;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
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
 * Moves a person to another group of the same offer, before or after the group's begin. Attended minutes stay; the
 * requirements are those of the new group's version.
 *
 * @param from group that the person leaves; refused if they have left it already. The present one if left out
 * @param movedOn first day in the new group; today if left out; not in the future, not before the day of the present seat
 * @param collisionReason required if a session is at the same time as one of another group of the person, or outside of their
 *     possible times
 */
@Post(
        path = "/participations/{participation}/move-to-group",
        roles = Role.MODERATOR,
        summary = "Move a person to another group")
public record MoveToGroup(
        ParticipationId participation,
        GroupId group,
        @Nullable GroupId from,
        @Nullable LocalDate movedOn,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> collisionReason)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(new Stream<>(Participation.class, participation));
        streams.add(new Stream<>(Group.class, group));
        if (from != null) {
            streams.add(new Stream<>(Group.class, from));
        }
        return streams;
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        var state = states.of(Participation.class, participation);
        var streams = new ArrayList<>(Leaving.leadsTo(state, context));
        if (state instanceof Participation.Placed placed) {
            streams.addAll(Collision.leadsTo(
                    placed.placement().participant(), placed.placement().referral(), states));
        }
        return streams;
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        var target = states.of(Group.class, group).planned();
        if (from != null && states.of(Group.class, from) instanceof Group.None) {
            throw new RuleViolated(NO_SUCH_GROUP, "#/from");
        }
        if (placed.group().equals(group)) {
            return List.of();
        }
        if (from != null && !from.equals(placed.group())) {
            throw new RuleViolated(ANOTHER_GROUP_LEFT, "#/from").about(from, placed.group());
        }
        require(target.offer().equals(placed.placement().offer()), GROUP_OF_ANOTHER_OFFER);
        target.notCancelled(group);
        require(!target.seats().has(placed.placement().participant()), SEAT_IN_GROUP_ALREADY);
        if (placed.hasEnded()) {
            throw new RuleViolated(PARTICIPATION_ENDED);
        }
        require(target.hasFreeSeat(), GROUP_FULL);
        return moved(placed, target, day(placed, states, context), states);
    }

    private LocalDate day(Participation.Placed placed, States states, DecisionContext context) {
        var since = states.of(Group.class, placed.group()).planned().seats().since(participation);
        return Days.move(movedOn, since, placed.appliedOn(), context);
    }

    private List<Event> moved(Participation.Placed placed, Group.Planned target, LocalDate day, States states) {
        var left = placed.group();
        var before = placed.placement();
        var placement = new PlacementRef(
                participation, before.participant(), before.referral(), before.offer(), target.offerVersion(), group);
        var events = new ArrayList<Event>(
                placed.with(new MovedToGroup(placement, left, day), Modules.of(placement, states)));
        events.addAll(Collision.accepted(placement, day, collisionReason, states));
        events.add(new SeatFreed(
                left, placement.offer(), participation, placement.participant(), placement.referral(), day));
        events.add(new SeatAllocated(
                group, placement.offer(), participation, placement.participant(), placement.referral(), day));
        return events;
    }

    private void require(boolean kept, Rule rule) {
        if (!kept) {
            throw new RuleViolated(rule, "#/group").about(group);
        }
    }
}
