package de.motivag.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final List<String> OF_AN_ADVISER = List.of(
            "answerJobOffer",
            "retractContact",
            "correctReferral",
            "assessSuitability",
            "logContact",
            "withdrawReferral");

    @Test
    void the_usual_next_step_stands_alone_and_the_others_in_the_order_of_the_work() {
        var steps = Steps.of(OF_AN_ADVISER, "assessSuitability");
        assertThat(steps.next()).isEqualTo("assessSuitability");
        assertThat(steps.further()).containsExactly("logContact", "answerJobOffer");
    }

    @Test
    void corrections_and_withdrawals_follow_in_groups_of_their_own() {
        assertThat(Steps.of(OF_AN_ADVISER, null).groups())
                .containsAllEntriesOf(Map.of(
                        "steps.changes", List.of("correctReferral"),
                        "steps.withdrawals", List.of("retractContact", "withdrawReferral")));
    }

    @Test
    void a_usual_step_that_is_not_possible_is_no_next_step() {
        assertThat(Steps.of(OF_AN_ADVISER, "decideRoute").next()).isNull();
    }

    @Test
    void a_group_without_steps_is_left_out() {
        assertThat(Steps.of(List.of("logContact"), null).groups()).containsOnlyKeys("steps.further");
    }
}
