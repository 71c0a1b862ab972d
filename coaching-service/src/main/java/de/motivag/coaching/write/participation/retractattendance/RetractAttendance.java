package de.motivag.coaching.write.participation.retractattendance;

import static de.motivag.coaching.CoachingRule.ATTENDANCE_NOT_RECORDED;

import de.motivag.coaching.write.participation.CourseCommand;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.coaching.write.participation.Retractions;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceEvent;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Retracts the attendance of one person in one session with all its corrections, because this person was not meant at
 * all. No figure counts it any more; an entry or an end that resulted from it is corrected as well.
 *
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/retract-attendance",
        roles = {Role.MODERATOR, Role.TEAM_LEAD},
        summary = "Retract the attendance of a person who was not meant")
public record RetractAttendance(
        ParticipationId participation, SessionId session, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements CourseCommand {
    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = placed(states);
        if (!placed.attendances().containsKey(session)) {
            throw new RuleViolated(ATTENDANCE_NOT_RECORDED, "#/session").about(participation, session);
        }
        var placement = placed.placement();
        var retractions = Retractions.of(this::isRecorded, placement, session, reason, states);
        return placed.without(session, retractions, Modules.of(placement, states));
    }

    private boolean isRecorded(Event event) {
        return event instanceof AttendanceEvent attendance
                && attendance.session().equals(session);
    }
}
