package de.motivag.coaching.write.group.plangroup;

import static de.motivag.coaching.CoachingRule.GROUP_EXISTS;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.Holidays;
import de.motivag.coaching.write.PlanningHorizon;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.group.Schedule;
import de.motivag.coaching.write.offer.Offer;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.events.coaching.GroupEvent.SessionMovedForHoliday;
import de.motivag.events.coaching.GroupEvent.SessionPlanned;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Distinct;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans a group and its sessions from the offer's weekly template (§ 3). The first session is on the first day. Each
 * further one is on the next matching weekday after the previous session has ended. A session on a public holiday of the
 * federal state moves to the next weekday of the template, and later ones move as needed. The answer lists an
 * event for each session that has moved, and the group shows its day in the template and the holiday.
 *
 * @param group chosen by the caller or generated
 * @param firstDay must be the weekday of the template's first session; may lie up to five years in the past, for late
 *     recording, and within the organisation's planning horizon. The group begins later if it is a public holiday
 */
@Post(
        path = "/groups",
        roles = {Role.MODERATOR, Role.TEAM_LEAD},
        summary = "Plan a group with its sessions")
public record PlanGroup(
        @OrNew GroupId group,
        OfferId offer,
        LocalDate firstDay,
        @Min(1) @Max(50) int capacity,
        @Distinct @Size(min = 1, max = 10) List<StaffId> moderators)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(
                new Stream<>(Group.class, group),
                new Stream<>(Offer.class, offer),
                PlanningHorizon.of(context),
                Holidays.of(context));
    }

    @Override
    public List<GroupEvent> decide(States states, DecisionContext context) {
        var holidays = states.of(Holidays.of(context));
        return switch (states.of(Group.class, group)) {
            case Group.None() -> {
                Days.requireFirstDay(firstDay, states.of(PlanningHorizon.of(context)), context);
                yield plan(states.of(Offer.class, offer).notRetired(offer, "#/offer"), holidays);
            }
            case Group.Planned existing
            when existing.plan().equals(plan(firstDay))
                    || existing.plan().equals(plan(begins(states.of(Offer.class, offer), holidays))) -> List.of();
            case Group.Planned _ -> throw new RuleViolated(GROUP_EXISTS, "#/group");
        };
    }

    private Group.Plan plan(LocalDate begins) {
        return new Group.Plan(offer, begins, capacity, Internal.of(moderators));
    }

    /** The day on which the group begins if the first day is a public holiday. */
    private LocalDate begins(Offer state, Holidays holidays) {
        return state instanceof Offer.Defined template
                ? Schedule.onOrAfter(firstDay, template.latest().week(), holidays)
                : firstDay;
    }

    private List<GroupEvent> plan(Offer.Defined template, Holidays holidays) {
        var schedule = Schedule.of(template.latest().week(), firstDay, holidays);
        var begins = schedule.getFirst().date();
        var events = new ArrayList<GroupEvent>();
        events.add(new GroupPlanned(group, offer, template.version(), begins, capacity, Internal.of(moderators)));
        for (int index = 0; index < schedule.size(); index++) {
            var entry = schedule.get(index);
            var id = new SessionId(Id.derived(group.value(), "session/" + index));
            events.add(session(id, entry.session(), entry.date()));
            var moved = entry.moved();
            if (moved != null) {
                events.add(new SessionMovedForHoliday(group, offer, id, moved.from(), moved.holiday()));
            }
        }
        return events;
    }

    private SessionPlanned session(SessionId id, TemplateSession session, LocalDate date) {
        return new SessionPlanned(
                group, offer, id, session.module(), date, session.startsAt(), session.endsAt(), session.minutes());
    }
}
