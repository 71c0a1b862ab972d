package de.motivag.suite.http;

import static de.motivag.suite.Service.ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.FigureName;
import de.motivag.suite.running.Answered;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The field that a refusal names, and the values that it lists instead. */
@ExtendWith(RunningSuite.class)
class RefusedFieldTest {
    private static final Organisation NORD = new Organisation("jc-nord");

    @Test
    void a_goal_for_an_unknown_figure_is_refused_with_the_names_of_all_figures() {
        var refused = configure("""
                {"figure": "measure-entries"}, {"figure": "happiness"}""").problem(400);
        assertThat(refused.pointers()).containsExactly("#/goals/1/figure");
        var detail = detail(refused);
        for (var figure : FigureName.values()) {
            assertThat(detail).contains(figure.toString());
        }
    }

    @Test
    void a_second_goal_for_a_figure_is_refused_at_its_place_also_when_repeated() {
        var goals = """
                {"figure": "exits", "target": 1}, {"figure": "exits", "target": 2}""";
        var key = UUID.randomUUID().toString();
        var refused = configure(goals, "Idempotency-Key", key).problem(409);
        assertThat(refused.pointers()).containsExactly("#/goals/1/figure");
        assertThat(configure(goals, "Idempotency-Key", key).text()).isEqualTo(refused.text());
    }

    private static Answered configure(String goals, String... headers) {
        return NORD.as("team-lead").post(ENROLMENT, "/organisation", """
                        {"federalState": "NW", "flyerLink": "https://example.org/flyer", "loanDaysAfterEnd": 14,
                         "retentionMonths": 24, "goals": [%s]}""".formatted(goals), headers);
    }

    private static String detail(Answered refused) {
        return refused.body().at("/errors/0/detail").asString();
    }
}
