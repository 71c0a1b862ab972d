package de.motivag.kit.web;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.probe.ProbeService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Tests the addresses in answers behind a proxy that adds a path prefix. */
@Tag("integration")
class BehindProxyTest {
    private static final String STAFF = "device-desk_jc-nord";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext behindProxy;
    private static ConfigurableApplicationContext alone;

    @BeforeAll
    static void start() {
        behindProxy = ProbeService.start(
                "proxy",
                List.of("--motivag.comparison.enabled=false", "--MOTIVAG_FORWARDED_HEADERS=framework"),
                PlainTokens.class);
        alone = ProbeService.start("proxy", PlainTokens.class);
    }

    @AfterAll
    static void stop() {
        behindProxy.close();
        alone.close();
        HTTP.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404, not-found",
        "/nothing;a=b, 400, invalid-request",
        "/nothing%00, 400, invalid-request",
        "/devices?a=1, 405, not-allowed",
        "/problems/nothing, 404, not-found"
    })
    void the_help_address_begins_with_the_prefix_of_the_proxy(String path, int status, String code) throws Exception {
        var proxied = send(behindProxy, "GET", path, "X-Forwarded-Prefix", "/device");
        assertThat(proxied.statusCode()).isEqualTo(status);
        assertThat(help(proxied)).isEqualTo("/device/problems/" + code);
        assertThat(help(send(behindProxy, "GET", path))).isEqualTo("/problems/" + code);
    }

    @Test
    void the_location_begins_with_the_prefix_of_the_proxy() throws Exception {
        var created = send(behindProxy, "POST", "/devices", "X-Forwarded-Prefix", "/device");
        assertThat(location(created)).isEqualTo("/device/devices/" + id(created));
    }

    @Test
    void the_proxy_serves_problem_descriptions_without_a_token() throws Exception {
        var request = request(behindProxy, "/problems/not-found")
                .header("X-Forwarded-Prefix", "/device")
                .build();
        assertThat(HTTP.send(request, ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void an_idempotency_key_is_valid_under_every_prefix() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = send(behindProxy, "POST", "/devices", "Idempotency-Key", key);
        var again = send(behindProxy, "POST", "/devices", "Idempotency-Key", key, "X-Forwarded-Prefix", "/device");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(id(again)).isEqualTo(id(first));
    }

    @Test
    void a_service_without_a_proxy_ignores_the_prefix_header() throws Exception {
        for (var path : List.of("/nothing", "/nothing;a=b", "/nothing%00")) {
            assertThat(help(send(alone, "GET", path, "X-Forwarded-Prefix", "/evil")))
                    .startsWith("/problems/");
        }
        var created = send(alone, "POST", "/devices", "X-Forwarded-Prefix", "/evil");
        assertThat(location(created)).isEqualTo("/devices/" + id(created));
    }

    private static String help(HttpResponse<String> problem) {
        return JsonMapper.shared().readTree(problem.body()).path("help").asString();
    }

    private static String id(HttpResponse<String> created) {
        return JsonMapper.shared().readTree(created.body()).path("id").asString();
    }

    private static String location(HttpResponse<String> created) {
        return created.headers().firstValue("Location").orElse("none");
    }

    private static HttpResponse<String> send(
            ConfigurableApplicationContext service, String method, String path, String... headers) throws Exception {
        var request = request(service, path)
                .header("Authorization", "Bearer " + STAFF)
                .header("Content-Type", "application/json")
                .method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext service, String path) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
