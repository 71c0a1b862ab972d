package de.motivag.coaching.write.group.holdsession;

import static de.motivag.coaching.CoachingRule.SESSION_ALREADY_HELD;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.group.Session;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent;
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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that a session has taken place, today or long after it.
 *
 * @param heldOn the planned day if missing
 * @param moderators those of the session or else of the group if missing, because the role is per session (§ 2.1)
 */
@Post(path = "/groups/{group}/hold-session", roles = Role.MODERATOR, summary = "Record that a session was held")
public record HoldSession(
        GroupId group,
        SessionId session,
        @Nullable LocalDate heldOn,
        @Nullable @Distinct @Size(min = 1, max = 10) List<StaffId> moderators)
        implements EntityCommand<Group> {
    @Override
    public Stream<Group> stream(DecisionContext context) {
        return new Stream<>(Group.class, group);
    }

    @Override
    public List<GroupEvent> decide(Group state, DecisionContext context) {
        var planned = state.planned();
        var wanted = planned.session(session);
        var held = wanted.held();
        if (held != null) {
            return repeated(held);
        }
        var day = heldOn == null ? wanted.date() : heldOn;
        var present = moderators == null ? planned.moderators(wanted) : Internal.of(moderators);
        var event = planned.hold(group, session, new Session.Held(day, present));
        Days.requireHeldDay(day, planned.firstDay(), context, "#/heldOn");
        return List.of(event);
    }

    /** A missing value agrees with the recorded one. */
    private List<GroupEvent> repeated(Session.Held held) {
        var isTheSame = (heldOn == null || heldOn.equals(held.on()))
                && (moderators == null || Internal.of(moderators).equals(held.moderators()));
        if (!isTheSame) {
            throw new RuleViolated(SESSION_ALREADY_HELD, "#/session").about(session, held.on());
        }
        return List.of();
    }
}
