package de.motivag.suite.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.RawHttp;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that are wrong before they reach an endpoint. Tomcat, the firewall and Spring answer with problems as well.
 */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class ProtocolTest {
    private static final String JSON = "Content-Type: application/json";
    private static final String READ = "/operations/flow";
    private static final Map<Service, Writing> WRITE = new EnumMap<>(Map.of(
            Service.ENROLMENT, new Writing("intake", "/participants"),
            Service.COACHING, new Writing("team-lead", "/offers"),
            Service.DEVICE, new Writing("device-desk", "/devices"),
            Service.OUTCOME, new Writing("analyst", "/reports")));

    private record Writing(String role, String path) {}

    private final SoftAssertions softly = new SoftAssertions();

    @AfterEach
    void all() {
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "get", "PROPFIND", "PUT", "DELETE", "PATCH", "M-SEARCH", "DEBUG", "TRACK", "TRACE"})
    void a_method_that_there_is_not_is_405(String method) {
        for (var service : Service.values()) {
            var answer = refused(service, 405, request(method, READ, "HTTP/1.1", operations()));
            if (!method.equals("TRACE")) {
                softly.assertThat(answer.header("Allow")).as(method).contains("GET");
            }
        }
    }

    @Test
    void an_invalid_address_is_400_and_an_unknown_one_404() {
        for (var service : Service.values()) {
            for (var address : List.of(
                    "/%",
                    "/%zz",
                    "/%ff",
                    "/%c0%af",
                    "/%E0%A4%A",
                    "/a b",
                    "/<x>",
                    "/a|b",
                    "/a\\b",
                    "/..",
                    "*",
                    "a",
                    "/\u00e9",
                    "/a%00b",
                    "/a%0ab",
                    "/a//b",
                    "/a;b",
                    "/a%2Fb",
                    "/%2e%2e/",
                    READ + "?a=b|c",
                    READ + "?%",
                    READ + "?a=%zz",
                    READ + "?a=%ff",
                    READ + "?a=%00",
                    READ + "?%00=a",
                    READ + "?a=1&a%5B%5D=2",
                    READ + "#x",
                    "http://elsewhere/" + "x".repeat(20_000),
                    READ + "?" + "a=1&".repeat(1_100))) {
                refused(service, 400, request("GET", address, "HTTP/1.1", operations()));
            }
            for (var address : List.of(
                    "/error",
                    "/error/",
                    "/nothing",
                    READ + "/",
                    "/actuator/health/nothing",
                    "/actuator/nothing",
                    "/actuator/health/liveness/nothing",
                    "/" + "%C3%BC".repeat(900))) {
                refused(service, 404, request("GET", address, "HTTP/1.1", operations()));
            }
            refused(service, 401, request("GET", "/error", "HTTP/1.1"));
        }
    }

    @Test
    void a_request_that_is_not_http_1_1_is_400() {
        for (var service : Service.values()) {
            for (var version : List.of("HTTP/3.7", "HTTP/2.0", "FTP/1", "HTTP/1.1 x", "HTTP/")) {
                refused(service, 400, request("GET", READ, version, operations()));
            }
            refused(service, 400, request("G<T", READ, "HTTP/1.1", operations()));
            refused(service, 400, request("CONNECT", "localhost:80", "HTTP/1.1", operations()));
            refused(service, 400, "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n");
            // HTTP/2 is not supported: the connection is closed, and the next one is served.
            assertThat(exchange(service, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).isNull();
            softly.assertThat(exchange(service, request("GET", READ, "HTTP/1.1", operations())))
                    .extracting(Response::status)
                    .isEqualTo(200);
        }
    }

    @Test
    void malformed_headers_are_400() {
        for (var service : Service.values()) {
            for (var header : List.of(
                    "nocolon",
                    "bad name: x",
                    ": x",
                    "X-A: a\0b",
                    "X-A: a\u0001b",
                    "Host: elsewhere",
                    "X-A: " + "a".repeat(20_000),
                    "X: 1\r\n".repeat(200) + "X: 2",
                    "Accept: \u0080",
                    "Accept-Language: " + "de,".repeat(2_000))) {
                refused(service, 400, request("GET", READ, "HTTP/1.1", operations(), header));
            }
            for (var host : List.of("a b", "[::1", "a/b", "a:b", "\u00fc")) {
                var text = request("GET", READ, "HTTP/1.1", operations());
                refused(service, 400, text.replace("Host: localhost", "Host: " + host));
            }
            refused(service, 400, request("GET", READ, "HTTP/1.1", operations()).replace("Host: localhost\r\n", ""));
            for (var accept : List.of("garbage", "*/*;q=9", "a/b/c", ";;", "text/html", "*/", "x".repeat(3_000))) {
                refused(service, 406, request("GET", READ, "HTTP/1.1", operations(), "Accept: " + accept));
            }
            for (var harmless : List.of(
                    "Accept-Encoding: garbage;q=x",
                    "Accept-Language: garbage;q=x",
                    "Accept-Language: \u0080",
                    "Cookie: \u0080=;;",
                    "If-Match: x",
                    "If-Modified-Since: never",
                    "Range: bytes=9-1",
                    "Origin: null",
                    "Forwarded: for=\"")) {
                softly.assertThat(exchange(service, request("GET", READ, "HTTP/1.1", operations(), harmless)))
                        .as(service + " " + harmless)
                        .extracting(Response::status)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void a_malformed_authorization_is_401() {
        for (var service : Service.values()) {
            for (var authorization : List.of(
                    "Bearer",
                    "Bearer ",
                    "Bearer a b",
                    "Bearer \u00ff",
                    "Basic YTpi",
                    "Bearer " + "x".repeat(5_000),
                    "Bearer a.b.c",
                    "Bearer ..",
                    "garbage",
                    "Bearer eyJhbGciOiJSUzI1NiJ9.e30.e30")) {
                refused(service, 401, request("GET", READ, "HTTP/1.1", "Authorization: " + authorization));
            }
        }
    }

    @Test
    void a_body_not_declared_as_json_in_utf_8_is_415() {
        for (var service : Service.values()) {
            for (var type : List.of(
                    "multipart/form-data",
                    "multipart/form-data; boundary=x",
                    "multipart/form-data; boundary=",
                    "application/x-www-form-urlencoded",
                    "text/plain",
                    "garbage",
                    "application/*",
                    "",
                    "\u00fc",
                    "application/json; charset=utf-16",
                    "application/json; charset=nobody-knows",
                    "application/json; charset=iso-8859-1",
                    "application/vnd.nobody+json",
                    "application/json\r\nContent-Type: text/plain")) {
                for (var body : List.of("a=b", "a=%zz", "--x\r\n", "{}")) {
                    refused(service, 415, post(service, body, "Content-Type: " + type));
                }
            }
            refused(service, 415, post(service, "{}"));
        }
    }

    @Test
    void a_body_that_differs_from_its_announcement_is_400() {
        for (var service : Service.values()) {
            var head = post(service, null, JSON);
            for (var chunks : List.of(
                    "zz\r\n{}\r\n0\r\n\r\n",
                    "5\r\n{}\r\n0\r\n\r\n",
                    "-1\r\n{}\r\n",
                    "2\r\n{}0\r\n\r\n",
                    "ffffffffff\r\n{}",
                    "2;\0\r\n{}\r\n0\r\n\r\n",
                    "\r\n{}\r\n")) {
                refused(service, 400, announced(head, "Transfer-Encoding: chunked") + chunks);
                // Also for an endpoint that does not expect JSON.
                var form = head.replace(JSON, "Content-Type: application/x-www-form-urlencoded");
                var answer = exchange(service, announced(form, "Transfer-Encoding: chunked") + chunks);
                softly.assertThat(answer).isNotNull();
                softly.assertThat(answer == null ? 0 : answer.status()).isIn(400, 415);
            }
            for (var length : List.of("abc", "-1", "2\r\nContent-Length: 3", "99999999999999999999", "0x2", "2, 3")) {
                refused(service, 400, announced(head, "Content-Length: " + length) + "{}");
            }
            refused(service, 400, announced(head, "Transfer-Encoding: nobody-knows") + "{}");
            refused(service, 400, announced(head, "Transfer-Encoding: chunked, chunked") + "0\r\n\r\n");
            refused(service, 417, announced(head, "Expect: nobody-knows\r\nContent-Length: 2") + "{}");
        }
    }

    @Test
    void a_body_that_is_no_json_is_400() {
        for (var service : Service.values()) {
            for (var body : List.of(
                    "{\"a\":\"\u00ff\"}",
                    "\u00fe\u00ff\0{\0}",
                    "{\0}\0",
                    "\u00ef\u00bb\u00bf{}",
                    "{\"a\":1e2147483647}",
                    "{\"a\":1e99999999999}",
                    "{\"a\":" + "9".repeat(2_000) + "}",
                    "[".repeat(3_000),
                    "NaN",
                    "{'a':1}",
                    "{\"a\":".repeat(3_000),
                    "{\"a\":01}",
                    "{}{}",
                    "{\"a\":1,\"a\":1}",
                    "\"",
                    "{\"a\":\"\u00ed\u00a0\u0080\"}",
                    "{\"" + "a".repeat(60_000) + "\":1}",
                    "{\"a\":\"\\ud800\"}",
                    "{\"\\u0000\":1}",
                    "-",
                    "[]",
                    "7")) {
                refused(service, 400, post(service, body, JSON));
            }
            refused(service, 413, post(service, " ".repeat(70_000), JSON));
            refused(service, 413, announced(post(service, null, JSON), "Content-Length: 2147483648"));
        }
    }

    @Test
    void invalid_headers_of_a_command_are_400() {
        for (var service : Service.values()) {
            for (var header : List.of(
                    "Idempotency-Key: a\r\nIdempotency-Key: a",
                    "Idempotency-Key: \u00e4",
                    "Idempotency-Key: a b",
                    "Idempotency-Key: " + "x".repeat(101),
                    "Idempotency-Key: ",
                    "If-Match: \"1\"\r\nIf-Match: \"1\"",
                    "If-Match: 1",
                    "If-Match: \"\u00e4\"",
                    "If-Match: \"1\", \"2\"",
                    "If-Match: \"-1\"")) {
                var answer = refused(service, 400, post(service, "{}", JSON, header));
                softly.assertThat(answer.pointers())
                        .as(header)
                        .containsExactly(header.substring(0, header.indexOf(':')));
            }
        }
    }

    private static String operations() {
        return "Authorization: Bearer "
                + StaffClient.as("operations", "jc-nord").token();
    }

    private static String request(String method, String address, String version, String... headers) {
        var text = new StringBuilder("%s %s %s\r\n".formatted(method, address, version));
        text.append("Host: localhost\r\nConnection: close\r\n");
        for (var header : headers) {
            text.append(header).append("\r\n");
        }
        return text.append("\r\n").toString();
    }

    /** @param body null for a body that is still to be announced */
    private static String post(Service service, @Nullable String body, String... headers) {
        var writing = WRITE.get(service);
        var token = StaffClient.as(writing.role(), "jc-nord").token();
        var text = request("POST", writing.path(), "HTTP/1.1", headers);
        var authorized = text.replaceFirst("\r\n", "\r\nAuthorization: Bearer " + token + "\r\n");
        return body == null ? authorized : announced(authorized, "Content-Length: " + body.length()) + body;
    }

    private static String announced(String head, String headers) {
        return head.substring(0, head.length() - 2) + headers + "\r\n\r\n";
    }

    /** The refusal in both languages. */
    private Response refused(Service service, int status, String request) {
        var german = refused(service, status, request, "de");
        refused(service, status, request, "en");
        return german;
    }

    private Response refused(Service service, int status, String request, String language) {
        var text = request.replaceFirst("\r\n", "\r\nAccept-Language: " + language + "\r\n");
        var what = service + " " + (text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text);
        var answer = exchange(service, text);
        assertThat(answer).as(what).isNotNull();
        softly.assertThatCode(() -> answer.problem(status))
                .as(what + " gave " + answer.text())
                .doesNotThrowAnyException();
        softly.assertThat(answer.header("X-Correlation-Id")).as(what).isNotEmpty();
        softly.assertThat(answer.text()).as(what).doesNotContain("Exception", "org.", "java.", "<html");
        softly.assertThat(answer.text().length()).as(what).isLessThan(30_000);
        var isGerman = answer.text().matches("(?s).*\"title\":\"(Die|Das|Der|Es|Diese) .*");
        // If Tomcat gives up before reading the headers, the language is unknown.
        var isUnread = answer.status() == 400 && !answer.text().contains("\"instance\"") && isGerman;
        softly.assertThat(language.equals("de") ? isGerman : !isGerman || isUnread)
                .as(what + answer.text())
                .isTrue();
        return answer;
    }

    private static @Nullable Response exchange(Service service, String request) {
        try {
            return RawHttp.exchange(service, request.getBytes(ISO_8859_1), false);
        } catch (IOException e) {
            throw new UncheckedIOException(request, e);
        }
    }
}
