package de.motivag.coaching.write.group.changecapacity;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.Example;
import de.motivag.coaching.GroupRule;
import de.motivag.coaching.write.group.cancelgroup.CancelGroup;
import de.motivag.coaching.write.group.plangroup.PlanGroup;
import de.motivag.events.coaching.GroupEvent.CapacityChanged;
import de.motivag.kit.decision.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeCapacityTest {
    @Test
    void seats_are_added_and_removed_down_to_those_taken() {
        group(2).when(new ChangeCapacity(GROUP, 5, 2)).then(new CapacityChanged(GROUP, OFFER, 5));
        group(2).and(seated(placement(GROUP)))
                .when(new ChangeCapacity(GROUP, 1, 2))
                .then(new CapacityChanged(GROUP, OFFER, 1));
        group(3).and(seated(placement(GROUP)))
                .and(seated(placement(GROUP)))
                .when(new ChangeCapacity(GROUP, 1, 3))
                .refuses(GroupRule.CAPACITY_BELOW_SEATS, "#/capacity");
    }

    @Test
    void a_repetition_has_no_effect_on_a_later_number() {
        var changed = group(2);
        changed.happens(new ChangeCapacity(GROUP, 5, 2));
        changed.when(new ChangeCapacity(GROUP, 5, 2)).thenNothing();
        changed.happens(new ChangeCapacity(GROUP, 4, 5));
        changed.when(new ChangeCapacity(GROUP, 5, 2)).refuses(GroupRule.CAPACITY_CHANGED_MEANWHILE, "#/before");
    }

    @Test
    void a_group_over_its_capacity_gets_closer_to_it() {
        group(1).and(seated(placement(GROUP)))
                .and(seated(placement(GROUP)))
                .and(seated(placement(GROUP)))
                .when(new ChangeCapacity(GROUP, 2, 1))
                .then(new CapacityChanged(GROUP, OFFER, 2));
    }

    @Test
    void planning_the_group_again_as_before_has_no_effect() {
        var changed = group(2);
        changed.happens(new ChangeCapacity(GROUP, 5, 2));
        changed.when(new PlanGroup(GROUP, OFFER, MONDAY, 2, List.of(MODERATOR))).thenNothing();
    }

    @Test
    void a_cancelled_group_keeps_its_number() {
        var cancelled = group(2);
        cancelled.happens(new CancelGroup(GROUP, "zu wenige"));
        cancelled.when(new ChangeCapacity(GROUP, 5, 2)).refuses(GroupRule.GROUP_CANCELLED, "#/group");
    }

    private static Scenario group(int capacity) {
        return given().and(Example.offer()).and(Example.group(GROUP, MONDAY, capacity));
    }
}
