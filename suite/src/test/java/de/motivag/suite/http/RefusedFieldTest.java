package de.motivag.suite.http;

import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.Service.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.FigureName;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.RunningSuite;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the field that a refusal reports, and the allowed values that it lists. */
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
    void a_second_goal_for_a_figure_is_refused_with_its_pointer_even_when_repeated() {
        var goals = """
                {"figure": "exits", "target": 1}, {"figure": "exits", "target": 2}""";
        var key = UUID.randomUUID().toString();
        var refused = configure(goals, "Idempotency-Key", key).problem(409);
        assertThat(refused.pointers()).containsExactly("#/goals/1/figure");
        assertThat(configure(goals, "Idempotency-Key", key).text()).isEqualTo(refused.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.3", "19.125", "80.25", "\"20\""})
    void hours_of_work_that_are_no_quarters_up_to_eighty_are_refused(String hours) {
        var refused = report(hours).problem(400);
        assertThat(refused.pointers()).containsExactly("#/facts/weeklyHours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "60.25", "81"})
    void hours_of_availability_that_are_no_quarters_up_to_sixty_are_refused(String hours) {
        var refused = refer(hours).problem(400);
        assertThat(refused.pointers()).containsExactly("#/weeklyHours");
    }

    @Test
    void quarters_of_hours_are_returned_as_reported() {
        var person = NORD.participant();
        Organisation.settled();
        NORD.as("adviser")
                .post(OUTCOME, "/participants/" + person + "/integrations", work("19.25"))
                .accepted();
        assertThat(NORD.as("adviser")
                        .get(OUTCOME, "/participants/" + person + "/work-biography")
                        .body()
                        .at("/integrations/0/facts/weeklyHours")
                        .decimalValue())
                .isEqualTo("19.25");
    }

    private static Response report(String hours) {
        return NORD.as("adviser").post(OUTCOME, "/participants/" + UUID.randomUUID() + "/integrations", work(hours));
    }

    private static String work(String hours) {
        return """
                {"facts": {"kind": "EMPLOYMENT", "startsOn": "2026-01-05", "weeklyHours": %s, "fixedTerm": false,
                 "insured": true, "subsidised": false, "foundThrough": "SELF"}}""".formatted(hours);
    }

    private static Response refer(String hours) {
        return NORD.as("intake").post(ENROLMENT, "/referrals", """
                        {"participant": "%s", "offer": "%s", "appliedOn": "2026-01-05", "lastPayment": {"kind": "NEVER"},
                         "existingClient": false, "joinsBenefitCommunity": false, "exceptions": [],
                         "weeklyHours": %s}""".formatted(UUID.randomUUID(), NORD.offer(), hours));
    }

    private static Response configure(String goals, String... headers) {
        return NORD.as("team-lead").post(ENROLMENT, "/organisation", """
                        {"federalState": "NW", "flyerLink": "https://example.org/flyer", "loanDaysAfterEnd": 14,
                         "retentionMonths": 24, "goals": [%s]}""".formatted(goals), headers);
    }

    private static String detail(Response refused) {
        return refused.body().at("/errors/0/detail").asString();
    }
}
