package de.motivag.coaching.write.participation.correctattendance;

import static de.motivag.coaching.CoachingRule.ATTENDANCE_NOT_RECORDED;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Attendance;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.AbsenceReason;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the recorded attendance of one person in one session. The day remains that of the session.
 *
 * @param group group of the session
 * @param minutes required if late; otherwise determined by the status
 * @param absenceReason reason of the absence, if known; only for a person who was absent
 * @param reason reason for the correction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/correct-attendance",
        roles = {Role.MODERATOR, Role.TEAM_LEAD},
        summary = "Correct the attendance of one person in one session")
public record CorrectAttendance(
        ParticipationId participation,
        GroupId group,
        SessionId session,
        AttendanceStatus status,
        @Nullable @Min(0) @Max(1440) Integer minutes,
        Presence presence,
        @Nullable Confidential<AbsenceReason> absenceReason,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Participation.class, participation), new Stream<>(Group.class, group));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return Modules.leadsTo(states.of(Participation.class, participation));
    }

    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        var attended = states.of(Group.class, group).planned().session(session);
        var before = placed.attendances().get(session);
        if (before == null) {
            throw new RuleViolated(ATTENDANCE_NOT_RECORDED, "#/session").about(participation, session);
        }
        var corrected = new AttendanceCorrected(
                placed.placement(),
                group,
                session,
                before.module(),
                before.heldOn(),
                status,
                Attendance.minutes(status, minutes, attended.minutes(), "#/minutes"),
                presence,
                Attendance.absence(status, absenceReason, "#/absenceReason"),
                reason);
        if (before.equals(Attendance.of(corrected))) {
            return List.of();
        }
        placed.requireAttendance(before.heldOn(), null);
        return placed.with(corrected, Modules.of(placed.placement(), states));
    }
}
