package de.motivag.suite.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.codec.EventTypes;
import de.motivag.suite.Service;
import de.motivag.suite.running.RawHttp;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The headers and problems of answers, over a raw connection to each service. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class AnswersTest {
    private static final String READ = "/operations/flow";
    private static final String ELSEWHERE = "https://elsewhere.example";

    @ParameterizedTest
    @EnumSource
    void every_answer_has_the_security_headers_also_that_of_the_firewall_and_of_tomcat(Service service)
            throws Exception {
        for (var request : List.of(
                get(READ, operations()),
                get("/problems/not-found"),
                get(READ),
                get("/nothing", operations()),
                get("/actuator/health/readiness"),
                get("/calendars/nobody-knows.ics"),
                get("/a;b", operations()),
                get("/%zz"),
                "GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            var answer = exchange(service, request);
            assertThat(headers(answer))
                    .as(request + answer.text())
                    .contains(
                            "X-Content-Type-Options: nosniff",
                            "Referrer-Policy: no-referrer",
                            "Cross-Origin-Opener-Policy: same-origin",
                            "Cross-Origin-Resource-Policy: same-origin",
                            "X-Frame-Options: DENY",
                            "Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none';"
                                    + " frame-ancestors 'none'")
                    .noneMatch(header -> header.startsWith("Strict-Transport-Security"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_with_texts_names_its_language(Service service) throws Exception {
        for (var path : List.of(READ, "/nothing", "/a;b", READ + "?a=1")) {
            for (var language : List.of("de", "en")) {
                var token = path.equals(READ) ? "X: none" : operations();
                var answer = exchange(service, get(path, token, "Accept-Language: " + language));
                assertThat(answer.header("Content-Language")).as(path).isEqualTo(language);
                assertThat(String.join(",", answer.headers().allValues("Vary")))
                        .as(path)
                        .containsIgnoringCase("Accept-Language");
            }
        }
        assertThat(exchange(service, get("/%zz", "Accept-Language: en")).header("Content-Language"))
                .isNotEmpty();
        assertThat(exchange(service, get(READ, operations())).headers().map()).doesNotContainKey("Content-Language");
    }

    @ParameterizedTest
    @EnumSource
    void a_large_answer_is_compressed_for_a_client_that_accepts_it(Service service) throws Exception {
        var large = get("/actuator/prometheus", operations(), "Accept-Encoding: gzip");
        assertThat(exchange(service, large).header("Content-Encoding")).isEqualTo("gzip");
        assertThat(exchange(service, get("/actuator/prometheus", operations()))
                        .headers()
                        .map())
                .doesNotContainKey("Content-Encoding");
        assertThat(exchange(service, get(READ, operations(), "Accept-Encoding: gzip"))
                        .headers()
                        .map())
                .as("an answer of a few bytes")
                .doesNotContainKey("Content-Encoding");
    }

    @ParameterizedTest
    @EnumSource
    void a_command_without_a_body_needs_no_content_type(Service service) throws Exception {
        for (var headers : List.of("Content-Length: 0", "Content-Length: 0\r\nContent-Type: text/plain")) {
            var answer = exchange(service, post(service, headers));
            assertThat(answer.status()).as(answer.text()).isIn(400, 422);
            assertThat(answer.pointers()).isNotEmpty().allMatch(place -> place.startsWith("#/"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_error_names_its_place_as_pointer_parameter_or_header(Service service) throws Exception {
        var parameter = errors(exchange(service, get(READ + "?nobodyKnows=1", operations())));
        assertThat(parameter.path("parameter").asString()).isEqualTo("nobodyKnows");
        assertThat(parameter.propertyNames()).containsExactlyInAnyOrder("parameter", "code", "detail");
        var body = "Content-Type: application/json\r\nContent-Length: 17\r\n\r\n{\"nobodyKnows\":1}";
        var pointers = exchange(service, post(service, body)).body().path("errors");
        assertThat(pointers.valueStream())
                .anyMatch(error -> error.path("pointer").asString("").equals("#/nobodyKnows"))
                .allMatch(error -> error.propertyNames().stream().noneMatch(List.of("parameter", "header")::contains));
        if (service != Service.OUTCOME) {
            // A report is no command, so its header is not read.
            var header = errors(exchange(service, post(service, "Content-Length: 0\r\nIdempotency-Key: a b")));
            assertThat(header.path("header").asString()).isEqualTo("Idempotency-Key");
            assertThat(header.propertyNames()).containsExactlyInAnyOrder("header", "code", "detail");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_title_is_the_text_of_the_problem_s_description_and_never_changes(Service service) throws Exception {
        for (var request : List.of(
                get(READ),
                get("/nothing", operations()),
                get(READ + "?a=1", operations()),
                get(READ + "?b=2", operations()),
                "DELETE" + get(READ, operations()).substring("GET".length()),
                post(service, "Content-Length: 0"),
                post(service, "Content-Type: text/plain\r\nContent-Length: 1\r\n\r\na"),
                get("/a;b"))) {
            for (var language : List.of("de", "en")) {
                var answer =
                        exchange(service, request.replaceFirst("\r\n", "\r\nAccept-Language: " + language + "\r\n"));
                var described = exchange(service, get(answer.body().path("help").asString()));
                assertThat(answer.body().path("title").asString())
                        .as(request)
                        .isEqualTo(described.body().path("text").path(language).asString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_description_of_the_resource_names_the_issuer_and_claims_no_bound_tokens(Service service) throws Exception {
        var described =
                exchange(service, get("/.well-known/oauth-protected-resource")).body();
        var address = "http://localhost:" + RunningSuite.suite().url(service).getPort();
        assertThat(described.path("resource").asString()).isEqualTo(address);
        assertThat(described.path("authorization_servers").toString())
                .isEqualTo("[\"" + RunningSuite.suite().issuer() + "\"]");
        assertThat(described.propertyNames())
                .containsExactlyInAnyOrder("resource", "authorization_servers", "bearer_methods_supported");
        assertThat(exchange(service, get(READ)).header("WWW-Authenticate"))
                .contains("resource_metadata=\"" + address + "/.well-known/oauth-protected-resource\"");
    }

    @ParameterizedTest
    @EnumSource
    void the_committed_documents_are_served_without_a_token(Service service) throws Exception {
        for (var document : Map.of("/openapi.yaml", "openapi/" + service + ".yaml", "/asyncapi.yaml", "asyncapi.yaml")
                .entrySet()) {
            var answer = exchange(service, get(document.getKey()));
            assertThat(answer.status()).as(document.getKey()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/yaml");
            assertThat(answer.text()).isEqualTo(Files.readString(Path.of("../docs", document.getValue())));
        }
        var unchanged = exchange(
                service,
                get(
                        "/openapi.yaml",
                        "If-Modified-Since: "
                                + exchange(service, get("/openapi.yaml")).header("Last-Modified")));
        assertThat(unchanged.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @EnumSource
    void the_reference_pages_run_their_own_scripts_only_and_ask_the_issuer_only(Service service) throws Exception {
        var page = exchange(service, get("/reference"));
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self' " + RunningSuite.suite().issuer()
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        for (var part : List.of("page.js", "page.css", "swagger-ui.css", "swagger-ui-bundle.js")) {
            assertThat(page.text()).contains("\"reference/" + part + "\"");
            assertThat(exchange(service, get("/reference/" + part)).status())
                    .as(part)
                    .isEqualTo(200);
        }
        var events = exchange(service, get("/reference/events"));
        assertThat(events.header("Content-Type")).startsWith("text/html");
        assertThat(events.header("Content-Security-Policy")).isEqualTo(page.header("Content-Security-Policy"));
        assertThat(events.text())
                .contains(EventTypes.all().keySet().stream()
                        .map(name -> "<h3 id=\"" + name + "\">")
                        .toList());
        exchange(service, get("/reference/page.html")).problem(404);
        exchange(service, get("/reference/nothing")).problem(404);
        exchange(service, "POST" + get("/reference").substring("GET".length())).problem(405);
    }

    @ParameterizedTest
    @EnumSource
    void a_preflight_request_of_a_front_end_needs_no_token(Service service) throws Exception {
        var answer = exchange(service, preflight(frontEnd(), "authorization,content-type,idempotency-key,if-match"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(frontEnd());
        assertThat(answer.header("Access-Control-Allow-Methods").split(",")).contains("GET", "POST");
        assertThat(answer.header("Access-Control-Allow-Headers").toLowerCase().split(", "))
                .contains("authorization", "content-type", "idempotency-key", "if-match");
        assertThat(answer.headers().map()).doesNotContainKey("Access-Control-Allow-Credentials");
    }

    @ParameterizedTest
    @EnumSource
    void a_front_end_sees_version_address_correlation_id_and_waiting_time_also_of_a_refusal(Service service)
            throws Exception {
        for (var request : List.of(get(READ, operations()), get(READ), get("/nothing", operations()), get("/a;b"))) {
            var answer = exchange(service, request.replaceFirst("\r\n", "\r\nOrigin: " + frontEnd() + "\r\n"));
            assertThat(answer.header("Access-Control-Allow-Origin")).as(request).isEqualTo(frontEnd());
            assertThat(answer.header("Access-Control-Expose-Headers").split(", "))
                    .containsExactlyInAnyOrder("ETag", "Location", "X-Correlation-Id", "Retry-After");
        }
    }

    @ParameterizedTest
    @EnumSource
    void another_origin_is_refused_before_its_request_and_sees_no_answer(Service service) throws Exception {
        for (var origin :
                List.of(ELSEWHERE, "null", frontEnd() + "0", frontEnd().replace("http:", "https:"))) {
            var refused = exchange(service, preflight(origin, "authorization")).problem(403);
            assertThat(refused.code()).isEqualTo("origin-refused");
            assertThat(refused.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
            assertThat(exchange(service, get(READ, operations(), "Origin: " + origin))
                            .headers()
                            .map())
                    .doesNotContainKey("Access-Control-Allow-Origin");
        }
        exchange(service, preflight(frontEnd(), "x-nobody-knows")).problem(403);
    }

    private static String frontEnd() {
        return RunningSuite.suite().frontEnds().getFirst();
    }

    private static String preflight(String origin, String headers) {
        return "OPTIONS"
                + get(
                                READ,
                                "Origin: " + origin,
                                "Access-Control-Request-Method: POST",
                                "Access-Control-Request-Headers: " + headers)
                        .substring("GET".length());
    }

    private static JsonNode errors(Response answer) {
        var errors = answer.body().path("errors");
        assertThat(errors.size()).as(answer.text()).isOne();
        return errors.get(0);
    }

    private static List<String> headers(Response answer) {
        var headers = new ArrayList<String>();
        answer.headers().map().forEach((name, values) -> values.forEach(value -> headers.add(name + ": " + value)));
        return headers;
    }

    private static String operations() {
        return "Authorization: Bearer "
                + StaffClient.as("operations", "jc-nord").token();
    }

    private static String get(String address, String... headers) {
        return "GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n%s\r\n\r\n"
                .formatted(address, "PORT", headers.length == 0 ? "X: none" : String.join("\r\n", headers));
    }

    /** @param rest further headers, and the body if there is one */
    private static String post(Service service, String rest) {
        var writing = ProtocolTesting.WRITE.get(service);
        var head = get(
                writing.path(),
                "Authorization: Bearer "
                        + StaffClient.as(writing.role(), "jc-nord").token());
        var text = "POST" + head.substring("GET".length(), head.length() - 2) + rest;
        return rest.contains("\r\n\r\n") ? text : text + "\r\n\r\n";
    }

    private static Response exchange(Service service, String request) throws IOException {
        var port = RunningSuite.suite().url(service).getPort();
        var bytes = request.replace(":PORT", ":" + port).getBytes(ISO_8859_1);
        return Objects.requireNonNull(RawHttp.exchange(service, bytes, false));
    }
}
