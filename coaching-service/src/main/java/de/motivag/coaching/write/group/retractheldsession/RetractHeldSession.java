package de.motivag.coaching.write.group.retractheldsession;

import static de.motivag.coaching.CoachingRule.SESSION_NOT_HELD;
import static de.motivag.coaching.GroupRule.SESSION_HAS_ATTENDANCE;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.group.GroupRetraction;
import de.motivag.coaching.write.group.SessionAttendances;
import de.motivag.events.Event;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.SessionContentRecorded;
import de.motivag.events.coaching.GroupEvent.SessionHeld;
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
import java.util.List;

/**
 * Retracts the record that a session was held and its content, because it did not take place. Refused while attendance
 * is recorded for it.
 *
 * @param reason reason in free text without names of participants, for staff
 */
@Post(
        path = "/groups/{group}/retract-held-session",
        roles = Role.MODERATOR,
        summary = "Take back that a session was held")
public record RetractHeldSession(
        GroupId group,
        SessionId session,
        @NotBlank @Size(max = 2000) String reason) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Group.class, group), SessionAttendances.of(session));
    }

    @Override
    public List<? extends GroupEvent> decide(States states, DecisionContext context) {
        var planned = states.of(Group.class, group).planned();
        if (planned.session(session).held() == null) {
            throw new RuleViolated(SESSION_NOT_HELD, "#/session").about(session);
        }
        var recorded = states.of(SessionAttendances.of(session)).participations();
        if (!recorded.isEmpty()) {
            throw new RuleViolated(SESSION_HAS_ATTENDANCE, "#/session").about(recorded.size(), recorded.getFirst());
        }
        return GroupRetraction.of(this::isOfTheHeldSession, group, planned.offer(), reason, states);
    }

    private boolean isOfTheHeldSession(Event event) {
        return event instanceof SessionHeld held && held.session().equals(session)
                || event instanceof SessionContentRecorded content
                        && content.session().equals(session);
    }
}
