package de.motivag.coaching.write.group.setonlineroom;

import de.motivag.coaching.write.group.Group;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.OnlineRoomSet;
import de.motivag.events.common.GroupId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import de.motivag.kit.web.WebAddress;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets the address of the room in which the group meets online. Moderators and team leads see it.
 *
 * @param onlineRoom address that begins with https://; the group has no room if left out
 */
@Post(
        path = "/groups/{group}/set-online-room",
        roles = {Role.MODERATOR, Role.TEAM_LEAD},
        summary = "Set the online room of a group")
public record SetOnlineRoom(
        GroupId group,

        @Nullable @Size(max = 500) @Pattern(regexp = WebAddress.PATTERN, message = "{link.message}")
        String onlineRoom)
        implements EntityCommand<Group> {
    @Override
    public Stream<Group> stream(DecisionContext context) {
        return new Stream<>(Group.class, group);
    }

    @Override
    public List<GroupEvent> decide(Group state, DecisionContext context) {
        var planned = state.planned();
        return List.of(new OnlineRoomSet(group, planned.offer(), onlineRoom == null ? null : Internal.of(onlineRoom)));
    }
}
