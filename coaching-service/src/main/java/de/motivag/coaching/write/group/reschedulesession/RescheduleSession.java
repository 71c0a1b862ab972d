package de.motivag.coaching.write.group.reschedulesession;

import static de.motivag.coaching.CoachingRule.SESSION_ALREADY_HELD;
import static de.motivag.coaching.CoachingRule.SESSION_CANCELLED;
import static de.motivag.coaching.CoachingRule.SESSION_ENDS_BEFORE_START;
import static de.motivag.coaching.CoachingRule.SESSION_MINUTES;
import static de.motivag.coaching.CoachingRule.SESSION_OVERLAPS;
import static de.motivag.coaching.GroupRule.HOLIDAY_WITHOUT_REASON;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.PlanningHorizon;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.group.Session;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.SessionRescheduled;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans a session for another time, on the group's first day or later; its minutes stay and have to fit in. A session that
 * planning has moved off a public holiday can be moved back onto that day with a reason.
 *
 * @param date new day, not before the first day of the group; within the organisation's planning horizon
 * @param endsAt end of the session; refused unless the planned minutes fit in between
 * @param reason required for the day that planning has left because of a public holiday; without names of participants
 */
@Post(path = "/groups/{group}/reschedule-session", roles = Role.MODERATOR, summary = "Reschedule a session")
public record RescheduleSession(
        GroupId group,
        SessionId session,
        LocalDate date,
        LocalTime startsAt,
        LocalTime endsAt,
        @Nullable Internal<@NotBlank @Size(max = 2000) String> reason)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Group.class, group), PlanningHorizon.of(context));
    }

    @Override
    public List<GroupEvent> decide(States states, DecisionContext context) {
        var planned = states.of(Group.class, group).planned();
        var before = planned.session(session);
        if (isThen(before)) {
            return List.of();
        }
        var held = before.held();
        require(!before.cancelled(), SESSION_CANCELLED, "#/session", session);
        if (held != null) {
            throw new RuleViolated(SESSION_ALREADY_HELD, "#/session").about(session, held.on());
        }
        require(startsAt.isBefore(endsAt), SESSION_ENDS_BEFORE_START, "#/endsAt");
        require(before.minutes() <= Duration.between(startsAt, endsAt).toMinutes(), SESSION_MINUTES, "#/endsAt");
        var backOntoHoliday = date.equals(before.leftForHoliday());
        if (backOntoHoliday && reason == null) {
            throw new RuleViolated(HOLIDAY_WITHOUT_REASON, "#/reason").about(date);
        }
        Days.requireSessionDay(
                date, backOntoHoliday ? date : planned.firstDay(), states.of(PlanningHorizon.of(context)), context);
        var moved = before.at(date, startsAt, endsAt);
        planned.sessions()
                .forEach((id, other) -> require(
                        id.equals(session) || !other.overlaps(moved),
                        SESSION_OVERLAPS,
                        "#/startsAt",
                        id,
                        other.date()));
        return List.of(new SessionRescheduled(group, planned.offer(), session, date, startsAt, endsAt, reason));
    }

    private boolean isThen(Session planned) {
        return planned.date().equals(date)
                && planned.startsAt().equals(startsAt)
                && planned.endsAt().equals(endsAt);
    }

    private static void require(boolean kept, CoachingRule rule, String pointer, Object... about) {
        if (!kept) {
            throw new RuleViolated(rule, pointer).about(about);
        }
    }
}
