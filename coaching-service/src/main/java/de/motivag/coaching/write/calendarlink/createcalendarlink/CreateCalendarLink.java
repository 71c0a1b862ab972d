package de.motivag.coaching.write.calendarlink.createcalendarlink;

import static de.motivag.coaching.CalendarRule.CALENDAR_LINK_EXISTS;
import static de.motivag.coaching.CalendarRule.ONE_CALENDAR;

import de.motivag.coaching.write.calendarlink.CalendarLink;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.CalendarLinkEvent;
import de.motivag.events.coaching.CalendarLinkEvent.CalendarLinkCreated;
import de.motivag.events.coaching.CalendarLinkId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates a secret address at which a calendar can be read without a token: that of a group, that of a participation, or
 * otherwise that of the caller. Only this answer shows the address. Repeating it has no effect.
 *
 * @param group group whose sessions the calendar has
 * @param participation participation with a seat, whose sessions the calendar has
 */
@Post(
        path = "/calendar-links",
        roles = {Role.MODERATOR, Role.TEAM_LEAD},
        summary = "Create a secret address of a calendar",
        link = "/calendars/{secret}.ics")
public record CreateCalendarLink(
        @OrNew CalendarLinkId calendarLink,
        @Nullable GroupId group,
        @Nullable ParticipationId participation) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(new Stream<>(CalendarLink.class, calendarLink));
        if (group != null) {
            streams.add(new Stream<>(Group.class, group));
        }
        if (participation != null) {
            streams.add(new Stream<>(Participation.class, participation));
        }
        return streams;
    }

    @Override
    public List<CalendarLinkEvent> decide(States states, DecisionContext context) {
        var secret = Objects.requireNonNull(context.newSecret(), "the command is sent over HTTP");
        var created = new CalendarLinkCreated(
                calendarLink,
                group,
                participation,
                participant(states),
                group == null && participation == null ? own(context) : null,
                Internal.of(secret));
        if (group != null && states.of(Group.class, group) instanceof Group.None) {
            throw CommonRule.notKnown(group, "#/group");
        }
        if (group != null && participation != null) {
            throw new RuleViolated(ONE_CALENDAR, "#/participation");
        }
        return switch (states.of(CalendarLink.class, calendarLink)) {
            case CalendarLink.None() -> List.of(created);
            case CalendarLink.Open(var known) -> unchanged(known, created);
            case CalendarLink.Revoked(var known) -> unchanged(known, created);
        };
    }

    private @Nullable ParticipantId participant(States states) {
        if (participation == null) {
            return null;
        }
        var state = states.of(Participation.class, participation);
        if (state instanceof Participation.None) {
            throw CommonRule.notKnown(participation, "#/participation");
        }
        return state.placed().placement().participant();
    }

    private static Internal<StaffId> own(DecisionContext context) {
        return Internal.of(Objects.requireNonNull(context.staff(), "the command is sent by staff"));
    }

    private static List<CalendarLinkEvent> unchanged(CalendarLinkCreated known, CalendarLinkCreated created) {
        if (Objects.equals(known.group(), created.group())
                && Objects.equals(known.participation(), created.participation())
                && Objects.equals(known.moderator(), created.moderator())) {
            return List.of();
        }
        throw new RuleViolated(CALENDAR_LINK_EXISTS, "#/calendarLink");
    }
}
