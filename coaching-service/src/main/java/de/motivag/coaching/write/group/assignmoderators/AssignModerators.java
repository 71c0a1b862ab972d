package de.motivag.coaching.write.group.assignmoderators;

import de.motivag.coaching.write.group.Group;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.ModeratorsAssigned;
import de.motivag.events.common.GroupId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Distinct;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Assigns the moderators of a group from now on. Sessions that have been held keep their moderators. */
@Post(path = "/groups/{group}/assign-moderators", roles = Role.MODERATOR, summary = "Assign the moderators of a group")
public record AssignModerators(
        GroupId group, @Distinct @Size(min = 1, max = 10) List<StaffId> moderators) implements EntityCommand<Group> {
    @Override
    public Stream<Group> stream(DecisionContext context) {
        return new Stream<>(Group.class, group);
    }

    @Override
    public List<GroupEvent> decide(Group state, DecisionContext context) {
        var planned = state.planned();
        return planned.moderators().equals(Internal.of(moderators))
                ? List.of()
                : List.of(new ModeratorsAssigned(group, planned.offer(), Internal.of(moderators)));
    }
}
