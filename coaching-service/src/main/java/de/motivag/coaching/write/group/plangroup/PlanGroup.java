package de.motivag.coaching.write.group.plangroup;

import static de.motivag.coaching.CoachingRule.FIRST_DAY_NOT_IN_TEMPLATE;
import static de.motivag.coaching.CoachingRule.GROUP_EXISTS;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.PlanningHorizon;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.offer.Offer;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
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
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans a group and its sessions from the offer's weekly template (§ 3). The first session is on the first day. Each
 * further one is on the next matching weekday after the previous session has ended.
 *
 * @param group chosen by the caller or generated
 * @param firstDay must be the weekday of the template's first session; may lie up to five years in the past, for late
 *     recording, and within the organisation's planning horizon
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
        return List.of(new Stream<>(Group.class, group), new Stream<>(Offer.class, offer), PlanningHorizon.of(context));
    }

    @Override
    public List<GroupEvent> decide(States states, DecisionContext context) {
        return switch (states.of(Group.class, group)) {
            case Group.None() -> {
                Days.requireFirstDay(firstDay, states.of(PlanningHorizon.of(context)), context);
                yield plan(states.of(Offer.class, offer).notRetired(offer, "#/offer"));
            }
            case Group.Planned existing when existing.plan().equals(plan()) -> List.of();
            case Group.Planned _ -> throw new RuleViolated(GROUP_EXISTS, "#/group");
        };
    }

    private Group.Plan plan() {
        return new Group.Plan(offer, firstDay, capacity, Internal.of(moderators));
    }

    private List<GroupEvent> plan(Offer.Defined template) {
        if (firstDay.getDayOfWeek() != template.latest().week().getFirst().day()) {
            throw new RuleViolated(FIRST_DAY_NOT_IN_TEMPLATE, "#/firstDay");
        }
        var events = new ArrayList<GroupEvent>();
        events.add(new GroupPlanned(group, offer, template.version(), firstDay, capacity, Internal.of(moderators)));
        var free = firstDay.atStartOfDay();
        for (var session : template.latest().week()) {
            var date = free.toLocalDate().with(TemporalAdjusters.nextOrSame(session.day()));
            if (date.atTime(session.startsAt()).isBefore(free)) {
                date = date.plusWeeks(1);
            }
            events.add(session(events.size() - 1, session, date));
            free = date.atTime(session.endsAt());
        }
        return events;
    }

    private SessionPlanned session(int index, TemplateSession session, LocalDate date) {
        return new SessionPlanned(
                group,
                offer,
                new SessionId(Id.derived(group.value(), "session/" + index)),
                session.module(),
                date,
                session.startsAt(),
                session.endsAt(),
                session.minutes());
    }
}
