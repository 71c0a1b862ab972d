package de.motivag.coaching.write.participation.recordattendance;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Attendance;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.coaching.GroupId;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationId;
import de.motivag.events.coaching.SessionId;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records who attended a session (Anwesenheit), for all of its people at once; what cannot be recorded for one of them is
 * recorded for none. Days are the one on which the session was held, however late it is recorded.
 */
@Post(
        path = "/groups/{group}/sessions/{session}/record-attendance",
        roles = Role.MODERATOR,
        summary = "Records who attended a session")
public record RecordAttendance(
        GroupId group,
        SessionId session,
        @Size(min = 1, max = 50) List<Attendee> attendees) implements JointCommand {
    /** @param minutes must be said when late; otherwise follows from the status */
    public record Attendee(
            ParticipationId participation,
            AttendanceStatus status,
            @Nullable Integer minutes,
            Presence presence) {
        private int minutesOf(int planned) {
            return switch (status) {
                case PRESENT -> exactly(planned, CoachingRule.PRESENT_COUNTS_PLANNED_MINUTES);
                case EXCUSED, ABSENT -> exactly(0, CoachingRule.ABSENT_HAS_NO_MINUTES);
                case LATE -> {
                    if (minutes == null || minutes < 1 || minutes >= planned) {
                        throw new RuleViolated(CoachingRule.LATE_NEEDS_MINUTES);
                    }
                    yield minutes;
                }
            };
        }

        private int exactly(int expected, CoachingRule otherwise) {
            if (minutes != null && minutes != expected) {
                throw new RuleViolated(otherwise);
            }
            return expected;
        }
    }

    @Override
    public List<Stream<?>> streams(Given given) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(new Stream<>(Group.class, group));
        attendees.stream()
                .map(Attendee::participation)
                .distinct()
                .forEach(participation -> streams.add(new Stream<>(Participation.class, participation)));
        return streams;
    }

    @Override
    public List<ParticipationEvent> decide(States states, Given given) {
        var attended = states.of(Group.class, group).planned().session(session);
        var held = attended.held();
        if (held == null) {
            throw new RuleViolated(CoachingRule.SESSION_NOT_HELD);
        }
        if (attendees.stream().map(Attendee::participation).distinct().count() < attendees.size()) {
            throw new RuleViolated(CoachingRule.PARTICIPATION_TWICE);
        }
        var events = new ArrayList<ParticipationEvent>();
        for (var attendee : attendees) {
            var participation =
                    states.of(Participation.class, attendee.participation()).placed();
            events.addAll(decide(participation, recorded(attendee, participation, attended, held)));
        }
        return events;
    }

    private AttendanceRecorded recorded(
            Attendee attendee, Participation.Placed participation, Group.Session attended, Group.Held held) {
        return new AttendanceRecorded(
                participation.place(),
                group,
                session,
                attended.module(),
                held.on(),
                attendee.status(),
                attendee.minutesOf(attended.minutes()),
                attendee.presence());
    }

    private List<ParticipationEvent> decide(Participation.Placed participation, AttendanceRecorded recorded) {
        if (!group.equals(participation.place().group())) {
            throw new RuleViolated(CoachingRule.PARTICIPATION_NOT_IN_GROUP);
        }
        var before = participation.attendances().get(session);
        if (before == null) {
            return participation.recorded(recorded);
        }
        if (!before.equals(Attendance.of(recorded))) {
            throw new RuleViolated(CoachingRule.ATTENDANCE_ALREADY_RECORDED);
        }
        return List.of();
    }
}
