package de.motivag.coaching.write.participation.excuseabsence;

import static de.motivag.coaching.CoachingRule.ATTENDANCE_ALREADY_RECORDED;
import static de.motivag.coaching.CoachingRule.PARTICIPATION_ENDED;
import static de.motivag.coaching.CoachingRule.SESSION_CANCELLED;
import static de.motivag.coaching.CoachingRule.SESSION_OVER;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.ParticipationCommand;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.AbsenceReason;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AbsenceExcused;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that a person will be absent from a session of their group (Entschuldigung), today's included. It records no
 * attendance, and the list to record it shows the excuse. A later excuse replaces an earlier one. Refused once the
 * session is held, cancelled or over.
 *
 * @param excusedOn day on which the person said so; today if left out; not in the future, not before the
 *     application
 */
@Post(
        path = "/participations/{participation}/excuse-absence",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Record that a person will be absent from a session")
public record ExcuseAbsence(
        ParticipationId participation,
        SessionId session,
        Confidential<AbsenceReason> reason,
        @Nullable LocalDate excusedOn,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> note)
        implements ParticipationCommand {
    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return states.of(Participation.class, participation) instanceof Participation.Placed placed
                ? List.of(new Stream<>(Group.class, placed.group()))
                : List.of();
    }

    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = placed(states);
        var announced = states.of(Group.class, placed.group()).planned().session(session);
        var before = placed.excuses().get(session);
        if (before != null && isTheSame(before)) {
            return List.of();
        }
        if (placed.attendances().containsKey(session)) {
            throw new RuleViolated(ATTENDANCE_ALREADY_RECORDED, "#/session").about(participation);
        }
        if (placed.hasEnded()) {
            throw new RuleViolated(PARTICIPATION_ENDED);
        }
        if (announced.cancelled()) {
            throw new RuleViolated(SESSION_CANCELLED, "#/session").about(session);
        }
        if (announced.held() != null || announced.date().isBefore(context.today())) {
            throw new RuleViolated(SESSION_OVER, "#/session").about(announced.date());
        }
        var day = Days.sinceApplication(excusedOn, placed.appliedOn(), context, "#/excusedOn");
        return List.of(new AbsenceExcused(placed.placement(), session, day, reason, note));
    }

    /** A missing day agrees with the recorded one. */
    private boolean isTheSame(Participation.Excuse recorded) {
        var day = excusedOn == null ? recorded.excusedOn() : excusedOn;
        return new Participation.Excuse(day, reason, note).equals(recorded);
    }
}
