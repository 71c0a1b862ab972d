package de.motivag.suite.http;

import static de.motivag.suite.Service.DEVICE;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.Service.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.kit.web.QueryBody;
import de.motivag.suite.Service;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import de.motivag.suite.running.Stored;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values just outside of their bounds are refused with the field or parameter, and no event is stored. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class BoundsTest {
    private static final String NORD = "jc-nord";
    private static final int SHORT = 30_000;

    /** Bodies that are no commands, with every field. A field that excludes another one has a body of its own. */
    private static final Map<String, List<String>> QUESTIONS = Map.of(
            "/identities/resolve",
            List.of("""
                    {"participants": ["$participant"], "clientNumbers": ["123A456789"], "reason": "LIST"}"""),
            "/identities/search",
            List.of("""
                    {"name": "Muster", "clientNumber": null, "reason": "CONTACT"}""", """
                    {"name": null, "clientNumber": "123A456789", "reason": "CONTACT"}"""),
            "/identities/duplicates",
            List.of("""
                    {"clientNumber": "123A456789", "givenName": "Ada", "familyName": "Muster", "bornOn": "1990-05-17",
                     "participant": "$participant", "reason": "CASEWORK"}"""),
            "/routing/what-if",
            List.of("""
                    {"ruleVersion": 1, "monthsSinceLastPayment": 3, "exceptions": ["SECTION_10_SGB_II"],
                     "benefitCommunity": true, "from": "2026-01-01", "to": "2026-12-31", "offer": "$offer"}"""));

    private static OneOfEach things;
    private static long before;

    private final SoftAssertions softly = new SoftAssertions();

    @BeforeAll
    static void oneThingOfEachKind() {
        things = OneOfEach.of(NORD);
    }

    @BeforeEach
    void count() throws Exception {
        Organisation.settled();
        before = Stored.events();
    }

    @AfterEach
    void nothing_is_stored() throws Exception {
        softly.assertThat(Stored.events()).as("events").isEqualTo(before);
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource
    void every_field_of_every_command_has_bounds(Service service) {
        Examples.commands().entrySet().parallelStream()
                .filter(command -> command.getKey().service() == service)
                .forEach(command -> {
                    var endpoint = command.getKey();
                    refused(endpoint, OutOfBounds.of(Examples.body(endpoint, things), command.getValue()));
                });
    }

    @Test
    void every_field_of_every_query_has_bounds() {
        assertThat(questions().keySet().stream().map(Endpoint::path))
                .containsExactlyInAnyOrderElementsOf(QUESTIONS.keySet());
        questions().forEach((endpoint, type) -> {
            for (var text : Objects.requireNonNull(QUESTIONS.get(endpoint.path()))) {
                var example = (ObjectNode) JsonMapper.shared().readTree(filled(text));
                refused(endpoint, OutOfBounds.of(example, type));
            }
        });
    }

    private static String filled(String text) {
        return text.replace("$participant", Objects.requireNonNull(things.ids().get("participant")))
                .replace("$offer", Objects.requireNonNull(things.ids().get("offer")));
    }

    private static Map<Endpoint, Class<? extends Record>> questions() {
        var questions = new LinkedHashMap<Endpoint, Class<? extends Record>>();
        for (var service : Service.values()) {
            RunningSuite.suite()
                    .context(service)
                    .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                    .values()
                    .forEach(mapping -> mapping.getHandlerMethods()
                            .forEach((info, method) -> Arrays.stream(
                                            method.getMethod().getParameters())
                                    .filter(parameter -> parameter.isAnnotationPresent(QueryBody.class))
                                    .forEach(parameter -> questions.put(
                                            new Endpoint(
                                                    service,
                                                    "POST",
                                                    Objects.requireNonNull(info.getPathPatternsCondition())
                                                            .getPatternValues()
                                                            .iterator()
                                                            .next()),
                                            parameter.getType().asSubclass(Record.class)))));
        }
        return questions;
    }

    private void refused(Endpoint endpoint, List<OutOfBounds> values) {
        var staff = Roles.allowed(endpoint, NORD);
        for (var wrong : values) {
            var answer = staff.post(
                    endpoint.service(),
                    Examples.path(endpoint, things),
                    wrong.body().toString());
            var what = endpoint + " " + wrong + " gave " + answer.text();
            synchronized (softly) {
                softly.assertThatCode(() -> answer.problem(wrong.status()))
                        .as(what)
                        .doesNotThrowAnyException();
                softly.assertThat(pointers(answer)).as(what).contains(wrong.pointer());
                softly.assertThat(answer.text().length()).as(what).isLessThan(SHORT);
            }
        }
    }

    private static List<String> pointers(Response answer) {
        return answer.text().startsWith("{") ? answer.pointers() : List.of();
    }

    @Test
    void a_parameter_without_a_value_is_refused_everywhere() {
        endpoints()
                .forEach(endpoint -> Handlers.allParameters(endpoint).forEach(parameter -> {
                    for (var value : List.of("", "%20", "%C2%A0", "%E2%80%8B")) {
                        var answer = sent(endpoint, endpoint.anywhere() + "?" + parameter.name() + "=" + value);
                        var what = endpoint + "?" + parameter.name() + "=" + value + " gave " + answer.text();
                        softly.assertThatCode(() -> answer.problem(400))
                                .as(what)
                                .doesNotThrowAnyException();
                        softly.assertThat(pointers(answer)).as(what).containsExactly(parameter.name());
                    }
                }));
    }

    @Test
    void parameters_bound_to_a_record_have_bounds_as_well() {
        endpoints()
                .filter(BoundsTest::hasRecord)
                .forEach(endpoint -> Handlers.allParameters(endpoint).stream()
                        .filter(parameter -> parameter.type() != int.class)
                        .forEach(parameter -> {
                            for (var value : Handlers.wrong(parameter.type())) {
                                var query = "?from=2026-01&to=2026-01&" + parameter.name() + "=" + value;
                                var answer =
                                        sent(endpoint, endpoint.path().replace("{name}", "contact-density") + query);
                                var what = endpoint + query + " gave " + answer.text();
                                softly.assertThatCode(() -> answer.problem(400))
                                        .as(what)
                                        .doesNotThrowAnyException();
                                softly.assertThat(pointers(answer)).as(what).contains(parameter.name());
                            }
                        }));
    }

    private static boolean hasRecord(Endpoint endpoint) {
        return Handlers.handlers(endpoint)
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .anyMatch(parameter -> parameter.isAnnotationPresent(ModelAttribute.class));
    }

    private static Stream<Endpoint> endpoints() {
        return Arrays.stream(Service.values())
                .flatMap(service -> Handlers.endpoints(service).stream())
                .filter(endpoint -> !endpoint.path().startsWith("/actuator"));
    }

    private static Response sent(Endpoint endpoint, String path) {
        var body = endpoint.method().equals("POST") ? "{}" : null;
        return Roles.allowed(endpoint, NORD).send(endpoint.sentAs(), endpoint.service(), path, body);
    }

    @Test
    void a_period_outside_of_the_supported_years_is_refused() {
        for (var month :
                List.of("0000-01", "1899-12", "9999-12", "2201-01", "+12026-01", "2026-13", "2026-1", "2026-02-30")) {
            var answer = StaffClient.as("analyst", NORD)
                    .get(OUTCOME, "/kpis/contact-density?from=2026-01&to=" + month.replace("+", "%2B"));
            softly.assertThatCode(() -> answer.problem(400)).as(month).doesNotThrowAnyException();
            softly.assertThat(pointers(answer)).as(month).containsExactly("to");
        }
    }

    @Test
    void names_of_teams_and_inventory_numbers_that_look_alike_are_refused() {
        taken(ENROLMENT, "team-lead", "/organisation/teams", "{\"name\": \"%s\"}", "team-name-taken");
        taken(
                DEVICE,
                "device-desk",
                "/devices",
                "{\"type\": \"LAPTOP\", \"inventoryNumber\": \"%s\"}",
                "inventory-number-taken");
    }

    private void taken(Service service, String role, String path, String body, String rule) {
        var staff = things.organisation().as(role);
        var name = "Ä " + UUID.randomUUID();
        staff.post(service, path, body.formatted(name)).accepted();
        before++;
        var alike = List.of(
                name,
                name.toUpperCase(Locale.ROOT),
                " " + name + "\u00a0",
                name.replace(" ", "\u2003 "),
                "\u200b" + name,
                name.replace("Ä", "A\u0308"));
        for (var same : alike) {
            var answer = staff.post(service, path, body.formatted(same));
            softly.assertThatCode(() -> answer.problem(409)).as(same).doesNotThrowAnyException();
            softly.assertThat(answer.body().path("type").asString()).endsWith(rule);
        }
    }

    @Test
    void a_second_goal_for_a_figure_is_refused() {
        var answer = things.organisation().as("team-lead").post(ENROLMENT, "/organisation", """
                {"federalState": "NW", "flyerLink": "https://example.org/flyer", "loanDaysAfterEnd": 14,
                 "retentionMonths": 120, "planningHorizonMonths": 24, "goals": [{"figure": "measure-entries", "target": 2},
                 {"figure": "integration-quota"}, {"figure": "measure-entries", "target": 3}]}""");
        softly.assertThatCode(() -> answer.problem(422)).doesNotThrowAnyException();
        softly.assertThat(pointers(answer)).containsExactly("#/goals/2/figure");
    }

    @Test
    void the_answer_is_short_for_any_number_of_errors() {
        Examples.all().forEach(endpoint -> {
            var example = Examples.body(endpoint, things);
            for (var name : example.propertyNames()) {
                example.put(name, "x".repeat(60_000 / example.size()));
            }
            var unknown = IntStream.range(0, 4_000)
                    .mapToObj("\"unknown%d\":1"::formatted)
                    .toList();
            for (var body : List.of(example.toString(), "{" + String.join(",", unknown) + "}")) {
                var answer =
                        Roles.allowed(endpoint, NORD).post(endpoint.service(), Examples.path(endpoint, things), body);
                softly.assertThat(answer.status()).as(endpoint.toString()).isIn(400, 422);
                softly.assertThatCode(() -> answer.problem(answer.status()))
                        .as(endpoint.toString())
                        .doesNotThrowAnyException();
                softly.assertThat(answer.text().length())
                        .as(endpoint.toString())
                        .isLessThan(SHORT);
            }
        });
        var many = "[" + "7,".repeat(30_000) + "7]";
        for (var body : List.of(
                "{\"reason\": \"LIST\", \"participants\": %s}".formatted(many),
                "{\"reason\": \"LIST\", \"clientNumbers\": %s}".formatted(many))) {
            var answer = StaffClient.as("intake", NORD).post(ENROLMENT, "/identities/resolve", body);
            softly.assertThat(answer.status()).isEqualTo(422);
            softly.assertThat(answer.text().length()).isLessThan(SHORT);
        }
        var wrong =
                StaffClient.as("intake", NORD).post(ENROLMENT, "/identities/resolve", """
                {"reason": "LIST", "participants": [%s7]}""".formatted("7,".repeat(199)));
        softly.assertThat(wrong.body().path("errors").size()).isEqualTo(100);
        softly.assertThat(wrong.body().path("furtherErrors").asInt()).isEqualTo(100);
        var address = StaffClient.as("intake", NORD).get(ENROLMENT, "/" + "%C3%BC".repeat(900));
        softly.assertThatCode(() -> address.problem(404)).doesNotThrowAnyException();
        softly.assertThat(address.text().length()).isLessThan(500);
    }
}
