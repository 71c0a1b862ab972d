package de.motivag.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong before a service looks at their body. */
class ProtocolTest extends ProtocolTesting {
    @ParameterizedTest
    @ValueSource(
            strings = {"FOO", "get", "Get", "PROPFIND", "PUT", "DELETE", "PATCH", "M-SEARCH", "DEBUG", "TRACK", "TRACE"
            })
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
    void invalid_headers_of_a_command_are_400() {
        for (var service : Service.values()) {
            for (var header : List.of(
                    "Idempotency-Key: a\r\nIdempotency-Key: a",
                    "Idempotency-Key: \u00e4",
                    "Idempotency-Key: a b",
                    "Idempotency-Key: " + "x".repeat(101),
                    "Idempotency-Key: ",
                    "Idempotency-Key: \"a",
                    "Idempotency-Key: \"\"",
                    "Idempotency-Key: \"a\"; b=c",
                    "Idempotency-Key: \"a\\b\"",
                    "If-Match: ",
                    "If-Match: , ,",
                    "If-Match: 1",
                    "If-Match: \"1\" \"2\"",
                    "If-Match: \"1\", 2",
                    "If-Match: *, \"1\"",
                    "If-Match: w/\"1\"",
                    "If-Match: \"1")) {
                var answer = refused(service, 400, post(service, "{}", JSON, header));
                softly.assertThat(answer.pointers())
                        .as(header)
                        .containsExactly(header.substring(0, header.indexOf(':')));
            }
        }
    }
}
