package de.motivag.coaching.write.group.cancelsession;

import static de.motivag.coaching.CoachingRule.SESSION_ALREADY_HELD;

import de.motivag.coaching.write.group.Group;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.SessionCancelled;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.List;

/** Cancels a session that has not been held. Participants can attend its module in another group. */
@Post(path = "/groups/{group}/cancel-session", roles = Role.MODERATOR, summary = "Cancel a session")
public record CancelSession(GroupId group, SessionId session) implements EntityCommand<Group> {
    @Override
    public Stream<Group> stream(DecisionContext context) {
        return new Stream<>(Group.class, group);
    }

    @Override
    public List<GroupEvent> decide(Group state, DecisionContext context) {
        var planned = state.planned();
        var before = planned.session(session);
        var held = before.held();
        if (held != null) {
            throw new RuleViolated(SESSION_ALREADY_HELD, "#/session").about(session, held.on());
        }
        return before.cancelled()
                ? List.of()
                : List.of(new SessionCancelled(group, planned.offer(), session, before.module()));
    }
}
