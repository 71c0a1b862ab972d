package de.motivag.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.kit.web.OrNew;
import de.motivag.suite.Service;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import de.motivag.suite.running.Stored;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** Every problem of a request is reported by field, in the reader's language, and no event is stored. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class BadInputTest {
    private static final String NORD = "jc-nord";

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

    @Test
    void every_command_has_an_example_that_is_not_refused_as_invalid() {
        assertThat(Examples.commands().keySet())
                .containsExactlyInAnyOrderElementsOf(Examples.all().toList());
        // The requests are about missing entities, so a well-formed one is answered with 404 or refused by a rule.
        Examples.all().filter(endpoint -> endpoint.path().contains("{")).forEach(endpoint -> {
            var path = endpoint.anywhere();
            var body = Examples.body(endpoint, things);
            variables(endpoint).forEach(body::remove);
            var answer = Roles.allowed(endpoint, NORD).post(endpoint.service(), path, body.toString());
            softly.assertThatCode(() -> answer.problem(404))
                    .as(endpoint.toString())
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void every_query_with_a_body_has_an_example_that_is_answered() {
        var queries = Examples.queries(things);
        assertThat(queries).hasSizeGreaterThan(2);
        queries.forEach((endpoint, body) -> {
            var answer = Roles.allowed(endpoint, NORD).post(endpoint.service(), endpoint.path(), body.toString());
            softly.assertThat(answer.status())
                    .as(endpoint + " " + answer.text())
                    .isEqualTo(200);
        });
    }

    @Test
    void each_wrong_field_is_reported() {
        Examples.commands().forEach((endpoint, command) -> {
            var example = Examples.body(endpoint, things);
            for (var wrong : Wrong.with(example, command, variables(endpoint))) {
                var answer = Roles.allowed(endpoint, NORD)
                        .post(endpoint.service(), Examples.path(endpoint, things), wrong.text());
                var what = endpoint + " " + wrong + " gave " + answer.text();
                softly.assertThatCode(() -> answer.problem(wrong.status()))
                        .as(what)
                        .doesNotThrowAnyException();
                softly.assertThat(answer.pointers()).as(what).contains(wrong.pointer());
                softly.assertThat(answer.text()).as(what).containsAnyOf("Die Anfrage", "Einige Angaben");
            }
        });
    }

    @Test
    void several_wrong_fields_are_reported_at_once_in_either_language() {
        Examples.commands().forEach((endpoint, command) -> {
            var body = Examples.body(endpoint, things);
            var pointers = body.propertyNames().stream()
                    .filter(name -> !variables(endpoint).contains(name))
                    .toList();
            pointers.forEach(name -> body.putObject(name).put("wrong", true));
            body.put("nobodyKnows", 1);
            for (var language : Map.of("de", "Dieses Feld gibt es nicht.", "en", "There is no such field.")
                    .entrySet()) {
                var answer = Roles.allowed(endpoint, NORD)
                        .post(
                                endpoint.service(),
                                Examples.path(endpoint, things),
                                body.toString(),
                                "Accept-Language",
                                language.getKey());
                softly.assertThatCode(() -> answer.problem(400))
                        .as(endpoint.toString())
                        .doesNotThrowAnyException();
                pointers.forEach(name -> softly.assertThat(answer.pointers())
                        .as(endpoint + " " + answer.text())
                        .anyMatch(pointer -> pointer.matches("#/" + name + "(/.*)?")));
                softly.assertThat(answer.text()).contains(language.getValue());
            }
        });
    }

    @Test
    void a_body_that_is_no_json_object_is_refused() {
        Examples.all().forEach(endpoint -> {
            var example = Examples.body(endpoint, things);
            bodies(endpoint, example).forEach((what, body) -> {
                var answer =
                        Roles.allowed(endpoint, NORD).post(endpoint.service(), Examples.path(endpoint, things), body);
                softly.assertThatCode(() -> answer.problem(400))
                        .as(endpoint + ", " + what + " gave " + answer.text())
                        .doesNotThrowAnyException();
                softly.assertThat(answer.pointers()).as(endpoint + ", " + what).isNotEmpty();
            });
        });
    }

    private static Map<String, String> bodies(Endpoint endpoint, ObjectNode example) {
        var text = example.toString();
        var bodies = new LinkedHashMap<String, String>();
        bodies.put("cut off", text.substring(0, text.length() - 1));
        bodies.put("a list", "[" + text + "]");
        if (Examples.getsEveryVariant(endpoint)) {
            bodies.put("one more after it", text + text);
            bodies.put("a name twice", "{" + text.substring(1, text.length() - 1) + "," + text.substring(1));
            bodies.put("a text", "\"text\"");
            bodies.put("null", "null");
            bodies.put("a number", "7");
            bodies.put("no JSON", "name=value");
            bodies.put("deep", "[".repeat(30_000));
        }
        if (mustSaySomething(endpoint)) {
            bodies.put("nothing", "");
        }
        return bodies;
    }

    private static boolean mustSaySomething(Endpoint endpoint) {
        var command = Objects.requireNonNull(Examples.commands().get(endpoint));
        return Arrays.stream(command.getRecordComponents())
                .filter(component -> !endpoint.path().contains("{" + component.getName() + "}"))
                .filter(component -> !component.isAnnotationPresent(OrNew.class))
                .anyMatch(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    @Test
    void a_body_that_is_too_large_or_no_json_or_has_another_media_type_is_refused() {
        Examples.all().forEach(endpoint -> {
            var path = Examples.path(endpoint, things);
            var staff = Roles.allowed(endpoint, NORD);
            var example = Examples.body(endpoint, things).toString();
            var large = "{\"note\": \"" + "x".repeat(Examples.getsEveryVariant(endpoint) ? 1 << 20 : 1 << 16) + "\"}";
            softly.assertThatCode(
                            () -> staff.post(endpoint.service(), path, large).problem(413))
                    .as(endpoint.toString())
                    .doesNotThrowAnyException();
            for (var type : Examples.variants(
                    endpoint, "text/plain", "nonsense", "application/xml", "application/x-www-form-urlencoded")) {
                softly.assertThatCode(() -> staff.post(endpoint.service(), path, example, "Content-Type", type)
                                .problem(415))
                        .as(endpoint + " " + type)
                        .doesNotThrowAnyException();
            }
            for (var method : List.of("PUT", "PATCH", "DELETE")) {
                var answer = staff.send(method, endpoint.service(), path, example);
                softly.assertThatCode(() -> answer.problem(405))
                        .as(endpoint + " " + method + " " + answer)
                        .doesNotThrowAnyException();
                softly.assertThat(answer.header("Allow")).contains("POST");
            }
        });
    }

    @Test
    void an_id_in_the_path_must_be_valid_and_the_body_must_not_contain_another_one() {
        Examples.all().forEach(endpoint -> {
            var staff = Roles.allowed(endpoint, NORD);
            for (var name : variables(endpoint)) {
                var body = Examples.body(endpoint, things);
                var path = new Endpoint(
                        endpoint.service(), "POST", endpoint.path().replace("{" + name + "}", "not-an-id"));
                var said = body.deepCopy();
                said.remove(name);
                var answer = staff.post(endpoint.service(), Examples.path(path, things), said.toString());
                softly.assertThatCode(() -> answer.problem(400))
                        .as(path.toString())
                        .doesNotThrowAnyException();
                softly.assertThat(answer.pointers()).containsExactly("#/" + name);
                softly.assertThat(answer.text()).contains("Erwartet wird eine UUID wie");

                body.put(name, UUID.randomUUID().toString());
                var differing = staff.post(endpoint.service(), Examples.path(endpoint, things), body.toString());
                softly.assertThatCode(() -> differing.problem(400))
                        .as(path.toString())
                        .doesNotThrowAnyException();
                softly.assertThat(differing.pointers()).containsExactly("#/" + name);
            }
        });
    }

    @Test
    void invalid_headers_are_refused() {
        Examples.all().forEach(endpoint -> {
            for (var etag : Examples.variants(endpoint, "nonsense", "\"3", "3", "W/3", "\"1\" \"2\"")) {
                refused(endpoint, "If-Match", etag);
            }
            for (var key : Examples.variants(endpoint, "with blank", "x".repeat(101), "")) {
                refused(endpoint, "Idempotency-Key", key);
            }
        });
    }

    private void refused(Endpoint endpoint, String header, String value) {
        var answer = Roles.allowed(endpoint, NORD)
                .post(
                        endpoint.service(),
                        Examples.path(endpoint, things),
                        Examples.body(endpoint, things).toString(),
                        header,
                        value);
        var what = endpoint + " " + header + ": " + value + " gave " + answer.text();
        softly.assertThatCode(() -> answer.problem(400)).as(what).doesNotThrowAnyException();
        softly.assertThat(answer.pointers()).as(what).containsExactly(header);
    }

    @Test
    void invalid_queries_are_refused() {
        Arrays.stream(Service.values())
                .flatMap(service -> Handlers.endpoints(service).stream())
                .filter(endpoint -> endpoint.method().equals("GET"))
                .filter(endpoint -> !endpoint.path().startsWith("/actuator")
                        && !endpoint.path().startsWith("/kpis/{name}")
                        && !endpoint.path().equals("/facts/{table}")
                        && !endpoint.path().equals("/problems/{code}")
                        // Every text may be a secret, and an unknown one is 404.
                        && !endpoint.path().startsWith("/calendars"))
                .forEach(endpoint -> {
                    var staff = Roles.allowed(endpoint, NORD);
                    if (endpoint.path().contains("{")) {
                        var path = endpoint.path().replaceAll("\\{\\w+}", "not-an-id");
                        var answer = staff.get(endpoint.service(), path);
                        softly.assertThatCode(() -> answer.problem(400))
                                .as(endpoint.toString())
                                .doesNotThrowAnyException();
                        softly.assertThat(variables(endpoint)).as(path).containsAll(answer.pointers());
                        softly.assertThat(answer.text()).as(path).contains("Erwartet wird eine UUID wie");
                    }
                    for (var parameter : Handlers.parameters(endpoint).entrySet()) {
                        for (var value : parameter.getValue()) {
                            var path = Examples.path(endpoint, things)
                                    + beside(endpoint, parameter.getKey())
                                    + parameter.getKey()
                                    + "="
                                    + value;
                            var answer = staff.get(endpoint.service(), path);
                            softly.assertThatCode(() -> answer.problem(400))
                                    .as(endpoint + "?" + parameter.getKey() + "=" + value + " gave " + answer.text())
                                    .doesNotThrowAnyException();
                            softly.assertThat(answer.pointers()).as(path).containsExactly(parameter.getKey());
                        }
                    }
                });
    }

    /** The required parameters of the endpoint except this one, so that only this one is wrong. */
    private static String beside(Endpoint endpoint, String name) {
        var required = Handlers.required(endpoint);
        return required.equals("?") || required.startsWith("?" + name + "=") ? "?" : required + "&";
    }

    @Test
    void an_unknown_or_repeated_parameter_is_refused() {
        Arrays.stream(Service.values())
                .flatMap(service -> Handlers.endpoints(service).stream())
                .filter(endpoint -> !endpoint.path().startsWith("/actuator"))
                .forEach(endpoint -> {
                    asked(endpoint, "?nobodyKnows=1", "nobodyKnows");
                    Handlers.single(endpoint).forEach(name -> asked(endpoint, "?" + name + "=1&" + name + "=1", name));
                });
    }

    private void asked(Endpoint endpoint, String query, String name) {
        var body = endpoint.sentAs().equals("POST") ? "{}" : null;
        var answer = Roles.allowed(endpoint, NORD)
                .send(endpoint.sentAs(), endpoint.service(), endpoint.anywhere() + query, body);
        var what = endpoint + query + " gave " + answer.text();
        softly.assertThatCode(() -> answer.problem(400)).as(what).doesNotThrowAnyException();
        softly.assertThat(answer.pointers()).as(what).containsExactly(name);
    }

    @Test
    void an_unknown_address_is_not_found_and_an_invalid_one_is_refused() {
        for (var service : Service.values()) {
            var staff = things.organisation().as("team-lead");
            for (var path : List.of("/nothing", "/referrals/", "/error", "/error/x", "/actuatorx")) {
                softly.assertThatCode(() -> staff.get(service, path).problem(404))
                        .as(service + path)
                        .doesNotThrowAnyException();
            }
            for (var path : List.of("/a//b", "/a;b=c", "/a%2Fb", "/%2e%2e/x", "/a%00b", "/a%5Cb")) {
                var answer = staff.get(service, path);
                softly.assertThatCode(() -> answer.problem(400))
                        .as(service + path + answer.text())
                        .doesNotThrowAnyException();
            }
            var operations = StaffClient.as("operations", NORD);
            softly.assertThatCode(() ->
                            operations.get(service, "/operations/flow?a%01=1").problem(400))
                    .as(service + ", a name that is none")
                    .doesNotThrowAnyException();
        }
    }

    private static List<String> variables(Endpoint endpoint) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(endpoint.path())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
