package de.motivag.coaching.write.group.changecapacity;

import static de.motivag.coaching.GroupRule.CAPACITY_BELOW_SEATS;
import static de.motivag.coaching.GroupRule.CAPACITY_CHANGED_MEANWHILE;

import de.motivag.coaching.write.group.Group;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.CapacityChanged;
import de.motivag.events.common.GroupId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/**
 * Gives a group another number of seats. Persons who wait get further seats; the number is never lower than that of the
 * seats taken.
 *
 * @param capacity new number of seats
 * @param before number of seats so far; refused if it has been changed meanwhile
 */
@Post(
        path = "/groups/{group}/change-capacity",
        roles = {Role.MODERATOR, Role.TEAM_LEAD},
        summary = "Raise or lower the number of seats of a group")
public record ChangeCapacity(
        GroupId group,
        @Min(1) @Max(50) int capacity,
        @Min(1) @Max(50) int before) implements EntityCommand<Group> {
    @Override
    public Stream<Group> stream(DecisionContext context) {
        return new Stream<>(Group.class, group);
    }

    @Override
    public List<GroupEvent> decide(Group state, DecisionContext context) {
        var planned = state.planned().notCancelled(group);
        if (planned.capacity() == capacity) {
            return List.of();
        }
        if (planned.capacity() != before) {
            throw new RuleViolated(CAPACITY_CHANGED_MEANWHILE, "#/before").about(before, planned.capacity());
        }
        var taken = planned.seats().taken();
        if (capacity < taken && capacity < planned.capacity()) {
            throw new RuleViolated(CAPACITY_BELOW_SEATS, "#/capacity").about(capacity, taken);
        }
        return List.of(new CapacityChanged(group, planned.offer(), capacity));
    }
}
