package de.motivag.coaching.write.participation.retractattendance;

import static de.motivag.coaching.CoachingRule.ATTENDANCE_NOT_RECORDED;

import de.motivag.coaching.write.participation.Modules;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.Retractions;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.common.ParticipationId;
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
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Participation.class, participation));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return Modules.leadsTo(states.of(Participation.class, participation));
    }

    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        if (!placed.attendances().containsKey(session)) {
            throw new RuleViolated(ATTENDANCE_NOT_RECORDED, "#/session").about(participation, session);
        }
        var placement = placed.placement();
        var retractions = Retractions.of(this::isRecorded, placement, session, reason, states);
        return placed.without(session, retractions, Modules.of(placement, states));
    }

    private boolean isRecorded(Event event) {
        return event instanceof AttendanceRecorded recorded
                        && recorded.session().equals(session)
                || event instanceof AttendanceCorrected corrected
                        && corrected.session().equals(session);
    }
}
