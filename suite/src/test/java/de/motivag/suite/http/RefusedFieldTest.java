package de.motivag.suite.http;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.Service.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.FigureName;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests the field that a refusal reports, and the allowed values that it lists. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class RefusedFieldTest {
    private static final Organisation NORD = new Organisation("jc-nord");

    @BeforeAll
    static void configured() {
        Organisation.configured("jc-nord");
    }

    @Test
    void a_goal_for_an_unknown_figure_is_refused_with_the_names_of_all_figures() {
        var refused = configure("""
                {"figure": "measure-entries"}, {"figure": "happiness"}""").problem(400);
        assertThat(refused.pointers()).containsExactly("#/goals/1/figure");
        assertThat(refused.body().at("/errors/0/allowed").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Stream.of(FigureName.values()).map(FigureName::toString).toList());
    }

    @Test
    void a_second_goal_for_a_figure_is_refused_with_its_pointer_even_when_repeated() {
        var goals = """
                {"figure": "exits", "target": 1}, {"figure": "exits", "target": 2}""";
        var key = UUID.randomUUID().toString();
        var refused = configure(goals, "Idempotency-Key", key).problem(422);
        assertThat(refused.pointers()).containsExactly("#/goals/1/figure");
        assertThat(configure(goals, "Idempotency-Key", key).text()).isEqualTo(refused.text());
    }

    @ParameterizedTest
    @CsvSource({"0, 422", "0.3, 422", "19.125, 422", "80.25, 422", "\"20\", 400"})
    void hours_of_work_that_are_no_quarters_up_to_eighty_are_refused(String hours, int status) {
        var refused = report(hours).problem(status);
        assertThat(refused.pointers()).containsExactly("#/facts/weeklyHours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "60.25", "81"})
    void hours_of_availability_that_are_no_quarters_up_to_sixty_are_refused(String hours) {
        var refused = refer(hours).problem(422);
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

    @Test
    void a_day_in_the_future_is_refused_by_the_same_rule_in_every_service_and_both_days_are_named() {
        var today = Organisation.today();
        var tomorrow = today.plusDays(1);
        var contact = NORD.as("intake")
                .post(ENROLMENT, "/referrals/" + NORD.referral() + "/log-contact", """
                        {"channel": "PHONE", "purpose": "INFORMATION", "reached": true, "minutes": 5, "heldOn": "%s"}""".formatted(tomorrow));
        var person = NORD.participant();
        Organisation.settled();
        var check = NORD.as("adviser")
                .post(OUTCOME, "/participants/" + person + "/confirm-no-integration", """
                {"checkedOn": "%s"}""".formatted(tomorrow));
        for (var refused : List.of(contact, check)) {
            assertThat(refused.problem(422).code()).isEqualTo("day-in-future");
            assertThat(refused.body().path("detail").asString()).contains(german(tomorrow), german(today));
        }
        assertThat(contact.pointers()).containsExactly("#/heldOn");
        assertThat(check.pointers()).containsExactly("#/checkedOn");
    }

    private static String german(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day);
    }

    @Test
    void an_unknown_id_is_not_found_in_the_path_and_a_conflict_at_its_field_in_the_body() {
        var unknown = UUID.randomUUID();
        NORD.as("intake")
                .post(ENROLMENT, "/referrals/" + unknown + "/request-placement", "{}")
                .problem(404);
        var refused = NORD.as("moderator")
                .post(COACHING, "/groups/" + NORD.group() + "/cancel-session", """
                {"session": "%s"}""".formatted(unknown));
        assertThat(refused.problem(409).code()).isEqualTo("not-known");
        assertThat(refused.pointers()).containsExactly("#/session");
        assertThat(detail(refused)).contains(unknown.toString());
    }

    @Test
    void the_address_in_help_describes_the_problem_in_both_languages_without_a_token() {
        var refused = configure("""
                {"figure": "exits", "target": 1}, {"figure": "exits", "target": 2}""").problem(422);
        var described = StaffClient.nobody()
                .get(ENROLMENT, refused.body().path("help").asString())
                .accepted()
                .body();
        assertThat(described.path("type")).isEqualTo(refused.body().path("type"));
        assertThat(described.path("status").asInt()).isEqualTo(422);
        assertThat(described.at("/text/de")).isEqualTo(refused.body().path("title"));
        for (var text : List.of("/text/en", "/cause/de", "/cause/en", "/advice/de", "/advice/en")) {
            assertThat(described.at(text).asString()).as(text).isNotBlank();
        }
        StaffClient.nobody().get(ENROLMENT, "/problems/nobody-knows").problem(404);
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
