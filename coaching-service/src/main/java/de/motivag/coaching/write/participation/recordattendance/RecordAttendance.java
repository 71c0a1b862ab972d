package de.motivag.coaching.write.participation.recordattendance;

import static de.motivag.coaching.CoachingRule.ATTENDANCE_ALREADY_RECORDED;
import static de.motivag.coaching.CoachingRule.NO_SUCH_PARTICIPATION;
import static de.motivag.coaching.CoachingRule.PARTICIPATION_NOT_IN_GROUP;
import static de.motivag.coaching.CoachingRule.PARTICIPATION_TWICE;
import static de.motivag.coaching.CoachingRule.SESSION_NOT_HELD;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.group.Session;
import de.motivag.coaching.write.offer.Offer;
import de.motivag.coaching.write.participation.Attendance;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.coaching.AbsenceReason;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the attendance (Anwesenheit) of a session for all of its people at once: those who have a seat in the group, who
 * had one on that day, or who make up for a missed session. If one entry is refused, none is recorded, and the answer
 * names every refused entry. The day is the one on which the session was held, however late it is recorded.
 *
 * @param holdSession whether the session is also recorded as held on its planned day, if it is not yet. If the attendance
 *     is refused, the session does not count as held.
 * @param attendees people whose attendance is recorded, each once; 1 to 50
 */
@Post(
        path = "/groups/{group}/sessions/{session}/record-attendance",
        roles = Role.MODERATOR,
        summary = "Record the attendance of a session")
public record RecordAttendance(
        GroupId group,
        SessionId session,
        @Nullable Boolean holdSession,
        @Size(min = 1, max = 50) List<Attendee> attendees)
        implements JointCommand {
    /**
     * @param minutes required if late; otherwise determined by the status
     * @param makeUp whether the person belongs to another group of the same offer and makes up for or repeats a session
     * @param absenceReason reason of an absence, if known; only for a person who was absent
     */
    public record Attendee(
            ParticipationId participation,
            AttendanceStatus status,
            @Nullable @Min(0) @Max(1440) Integer minutes,
            Presence presence,
            @Nullable Boolean makeUp,
            @Nullable Confidential<AbsenceReason> absenceReason) {}

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(new Stream<>(Group.class, group));
        attendees.stream()
                .map(Attendee::participation)
                .distinct()
                .forEach(participation -> streams.add(new Stream<>(Participation.class, participation)));
        return streams;
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return states.of(Group.class, group) instanceof Group.Planned planned
                ? List.of(new Stream<>(Offer.class, planned.offer()))
                : List.of();
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        var planned = states.of(Group.class, group).planned();
        var attended = planned.session(session);
        var events = new ArrayList<Event>();
        var held = attended.held();
        if (held == null) {
            held = asPlanned(attended, planned, context);
            events.add(planned.hold(group, session, held));
        }
        var named = new HashSet<ParticipationId>();
        var refused = new ArrayList<RuleViolated>();
        for (int i = 0; i < attendees.size(); i++) {
            var row = new Row(i, attendees.get(i));
            try {
                if (!named.add(row.attendee().participation())) {
                    throw row.refused(PARTICIPATION_TWICE);
                }
                events.addAll(decide(row, planned, attended, held, states));
            } catch (RuleViolated refusal) {
                refused.add(refusal);
            }
        }
        if (!refused.isEmpty()) {
            throw RuleViolated.all(refused);
        }
        return events;
    }

    private Session.Held asPlanned(Session attended, Group.Planned planned, DecisionContext context) {
        if (!Boolean.TRUE.equals(holdSession)) {
            throw new RuleViolated(SESSION_NOT_HELD, "#/session").about(session);
        }
        Days.requireHeldDay(attended.date(), planned.firstDay(), context, "#/session");
        return new Session.Held(attended.date(), planned.moderators(attended));
    }

    /** One line of the list. */
    private record Row(int index, Attendee attendee) {
        RuleViolated refused(Rule rule) {
            return new RuleViolated(rule, pointer("participation")).about(attendee.participation());
        }

        String pointer(String property) {
            return "#/attendees/%d/%s".formatted(index, property);
        }
    }

    private List<ParticipationEvent> decide(
            Row row, Group.Planned planned, Session attended, Session.Held held, States states) {
        var attendee = row.attendee();
        var participation = taken(row, states.of(Participation.class, attendee.participation()), planned, held);
        var recorded = new AttendanceRecorded(
                participation.placement(),
                group,
                session,
                attended.module(),
                held.on(),
                attendee.status(),
                Attendance.minutes(attendee.status(), attendee.minutes(), attended.minutes(), row.pointer("minutes")),
                attendee.presence(),
                Attendance.absence(attendee.status(), attendee.absenceReason(), row.pointer("absenceReason")));
        var before = participation.attendances().get(session);
        if (before == null) {
            participation.requireAttendance(held.on(), row.pointer("participation"));
            return participation.with(recorded, Modules.of(participation.placement(), states));
        }
        if (!before.equals(Attendance.of(recorded))) {
            throw row.refused(ATTENDANCE_ALREADY_RECORDED);
        }
        return List.of();
    }

    private Participation.Placed taken(Row row, Participation participation, Group.Planned planned, Session.Held held) {
        return switch (participation) {
            case Participation.Placed placed when group.equals(placed.group()) -> placed;
            case Participation.Placed placed
            when planned.seats().hadSeat(row.attendee().participation(), held.on()) -> placed;
            case Participation.Placed placed
            when Boolean.TRUE.equals(row.attendee().makeUp())
                    && placed.placement().offer().equals(planned.offer()) -> placed;
            case Participation.None() -> throw row.refused(NO_SUCH_PARTICIPATION);
            case Participation.Placed _, Participation.Waiting _, Participation.Refused _, Participation.Left _ ->
                throw row.refused(PARTICIPATION_NOT_IN_GROUP);
        };
    }
}
