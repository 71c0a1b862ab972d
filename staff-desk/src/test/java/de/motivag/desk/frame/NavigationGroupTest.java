package de.motivag.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.frame.NavigationGroup.Subject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NavigationGroupTest {

    @Test
    void entries_of_one_subject_stand_together_and_a_subject_without_an_entry_is_left_out() {
        var today = entry(0);
        var groups = entry(20);
        var handovers = entry(23);
        var settings = entry(90);
        assertThat(NavigationGroup.of(List.of(today, groups, handovers, settings)))
                .containsExactly(
                        new NavigationGroup(Subject.TODAY, List.of(today)),
                        new NavigationGroup(Subject.PEOPLE, List.of(groups, handovers)),
                        new NavigationGroup(Subject.ORGANISATION, List.of(settings)));
    }

    private static NavigationEntry entry(int order) {
        return new NavigationEntry(order, "/" + order, "text", Set.of());
    }
}
