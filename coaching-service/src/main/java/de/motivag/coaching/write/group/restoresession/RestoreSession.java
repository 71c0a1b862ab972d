package de.motivag.coaching.write.group.restoresession;

import static de.motivag.coaching.CoachingRule.SESSION_OVERLAPS;
import static de.motivag.coaching.GroupRule.SESSION_NOT_CANCELLED;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.group.GroupRetraction;
import de.motivag.events.Event;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.SessionCancelled;
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
 * Restores a session that was cancelled by mistake: it takes place as planned, or was held. Refused if another session of
 * the group has been moved to its time.
 *
 * @param reason reason in free text without names of participants, for staff
 */
@Post(
        path = "/groups/{group}/restore-session",
        roles = Role.MODERATOR,
        summary = "Take back the cancellation of a session")
public record RestoreSession(
        GroupId group,
        SessionId session,
        @NotBlank @Size(max = 2000) String reason) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Group.class, group));
    }

    @Override
    public List<? extends GroupEvent> decide(States states, DecisionContext context) {
        var planned = states.of(Group.class, group).planned();
        var before = planned.session(session);
        if (!before.cancelled()) {
            throw new RuleViolated(SESSION_NOT_CANCELLED, "#/session").about(session);
        }
        planned.notCancelled(group);
        planned.sessions().forEach((id, other) -> {
            if (!id.equals(session) && before.restored().overlaps(other)) {
                throw new RuleViolated(SESSION_OVERLAPS, "#/session").about(id, other.date());
            }
        });
        return GroupRetraction.of(this::isCancellation, group, planned.offer(), reason, states);
    }

    private boolean isCancellation(Event event) {
        return event instanceof SessionCancelled cancelled
                && cancelled.session().equals(session);
    }
}
