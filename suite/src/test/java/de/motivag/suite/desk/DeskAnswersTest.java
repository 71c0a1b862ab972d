package de.motivag.suite.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.AnotherDesk;
import de.motivag.suite.running.RawHttp;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.RunningSuite;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The headers of answers of the desk, over a raw connection, also of those that are no pages. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class DeskAnswersTest {
    private static final String METRICS = "/actuator/prometheus";
    private static final String DESCRIPTION = "/.well-known/oauth-protected-resource";
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/there-is-nothing",
            "/there-is-nothing.css",
            "/actuator/health/readiness",
            METRICS,
            DESCRIPTION,
            "/desk/desk.css",
            "/a;b",
            "/a%00b",
            "/%zz");

    @Test
    void every_answer_has_the_security_headers_also_that_of_the_firewall_and_of_tomcat() throws Exception {
        var requests =
                new ArrayList<>(ADDRESSES.stream().map(DeskAnswersTest::get).toList());
        requests.add("GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        for (var request : requests) {
            var answer = exchange(request);
            assertThat(headers(answer))
                    .as(answer.status() + " " + request)
                    .contains(
                            "X-Content-Type-Options: nosniff",
                            "Referrer-Policy: same-origin",
                            "Cross-Origin-Opener-Policy: same-origin",
                            "Cross-Origin-Resource-Policy: same-origin",
                            "X-Frame-Options: DENY")
                    .anyMatch(header -> header.startsWith("Content-Security-Policy: default-src 'none';"))
                    .noneMatch(header -> header.startsWith("Strict-Transport-Security"));
            assertThat(answer.text()).doesNotContain("Tomcat", "Exception");
        }
    }

    @Test
    void browsers_keep_to_https_behind_a_proxy_with_https() throws Exception {
        try (var behindProxy =
                AnotherDesk.inThisJvm(RunningSuite.suite(), Map.of("MOTIVAG_FORWARDED_HEADERS", "framework"))) {
            for (var address : ADDRESSES) {
                assertThat(exchange(behindProxy.address(), get(address, "X-Forwarded-Proto: https"))
                                .header("Strict-Transport-Security"))
                        .as(address)
                        .isEqualTo("max-age=31536000 ; includeSubDomains");
            }
        }
        assertThat(exchange(get("/", "X-Forwarded-Proto: https")).headers().map())
                .doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void a_refused_request_for_metrics_names_a_description_that_exists() throws Exception {
        var refused = exchange(get(METRICS));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate"))
                .contains("resource_metadata=\"" + RunningSuite.suite().desk() + DESCRIPTION + "\"");
        var described = exchange(get(DESCRIPTION)).accepted().body();
        assertThat(described.path("resource").asString())
                .isEqualTo(RunningSuite.suite().desk().toString());
        assertThat(described.path("authorization_servers").toString())
                .isEqualTo("[\"" + RunningSuite.suite().issuer() + "\"]");
        assertThat(described.propertyNames())
                .containsExactlyInAnyOrder("resource", "authorization_servers", "bearer_methods_supported");
    }

    @Test
    void scripts_and_styles_are_compressed_and_pages_are_not() throws Exception {
        for (var file : List.of("/desk/desk.css", "/desk/desk.js", "/vendor/htmx.min.js")) {
            assertThat(exchange(get(file, "Accept-Encoding: gzip")).accepted().header("Content-Encoding"))
                    .as(file)
                    .isEqualTo("gzip");
        }
        var page = DeskClient.signedIn("intake").get("/", "Accept-Encoding", "gzip");
        assertThat(page.text()).hasSizeGreaterThan(4_000);
        assertThat(page.response().headers().map()).doesNotContainKey("Content-Encoding");
    }

    private static List<String> headers(Response answer) {
        var headers = new ArrayList<String>();
        answer.headers().map().forEach((name, values) -> values.forEach(value -> headers.add(name + ": " + value)));
        return headers;
    }

    private static String get(String address, String... headers) {
        return "GET %s HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n%s\r\n\r\n"
                .formatted(address, headers.length == 0 ? "X: none" : String.join("\r\n", headers));
    }

    private static Response exchange(String request) throws IOException {
        return exchange(RunningSuite.suite().desk(), request);
    }

    private static Response exchange(URI desk, String request) throws IOException {
        var bytes = request.replace(":PORT", ":" + desk.getPort()).getBytes(ISO_8859_1);
        return Objects.requireNonNull(RawHttp.exchange(desk, bytes, false));
    }
}
