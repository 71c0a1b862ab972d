package de.motivag.coaching.write.group.assignsessionmoderators;

import static de.motivag.coaching.CoachingRule.SESSION_ALREADY_HELD;
import static de.motivag.coaching.CoachingRule.SESSION_CANCELLED;

import de.motivag.coaching.write.group.Group;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.SessionModeratorsAssigned;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Distinct;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Assigns the moderators of one session to come, such as a second one. The role of a moderator is per session (§ 2.1).
 * Refused once the session is held or cancelled; a held session is corrected instead.
 *
 * @param moderators all moderators of the session, those of the group included if they stay
 */
@Post(
        path = "/groups/{group}/assign-session-moderators",
        roles = Role.MODERATOR,
        summary = "Assign the moderators of one session")
public record AssignSessionModerators(
        GroupId group,
        SessionId session,
        @Distinct @Size(min = 1, max = 10) List<StaffId> moderators) implements EntityCommand<Group> {
    @Override
    public Stream<Group> stream(DecisionContext context) {
        return new Stream<>(Group.class, group);
    }

    @Override
    public List<GroupEvent> decide(Group state, DecisionContext context) {
        var planned = state.planned();
        var wanted = planned.session(session);
        var assigned = Internal.of(moderators);
        if (assigned.equals(planned.moderators(wanted))) {
            return List.of();
        }
        var held = wanted.held();
        if (held != null) {
            throw new RuleViolated(SESSION_ALREADY_HELD, "#/session").about(session, held.on());
        }
        if (wanted.cancelled()) {
            throw new RuleViolated(SESSION_CANCELLED, "#/session").about(session);
        }
        return List.of(new SessionModeratorsAssigned(group, planned.offer(), session, assigned));
    }
}
