package de.motivag.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.kit.Answer;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.TestClient;
import de.motivag.kit.probe.ProbeService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Tests the addresses in answers behind a proxy that adds a path prefix. */
@Tag("integration")
class BehindProxyTest {
    private static final String STAFF = "device-desk_jc-nord";

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
        assertThat(proxied.status()).isEqualTo(status);
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
        var answer = new TestClient(behindProxy)
                .send("GET", null, "/problems/not-found", null, "X-Forwarded-Prefix", "/device");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void an_idempotency_key_is_valid_under_every_prefix() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = send(behindProxy, "POST", "/devices", "Idempotency-Key", key);
        var again = send(behindProxy, "POST", "/devices", "Idempotency-Key", key, "X-Forwarded-Prefix", "/device");
        assertThat(again.status()).isEqualTo(201);
        assertThat(id(again)).isEqualTo(id(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems/not-found", "/nothing", "/nothing;a=b", "/nothing%00"})
    void browsers_keep_to_https_behind_a_proxy_with_https(String path) throws Exception {
        var header = "Strict-Transport-Security";
        assertThat(send(behindProxy, "GET", path, "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue(header))
                .contains("max-age=31536000 ; includeSubDomains");
        assertThat(send(behindProxy, "GET", path).headers().firstValue(header)).isEmpty();
        assertThat(send(alone, "GET", path, "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue(header))
                .isEmpty();
    }

    @Test
    void the_description_of_the_resource_names_the_address_of_the_proxy() throws Exception {
        var address = "/.well-known/oauth-protected-resource";
        var headers = new String[] {
            "X-Forwarded-Proto", "https", "X-Forwarded-Host", "jobcenter.example", "X-Forwarded-Prefix", "/device"
        };
        var described = send(behindProxy, "GET", address, headers).body();
        assertThat(described.path("resource").asString()).isEqualTo("https://jobcenter.example/device");
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

    private static String help(Answer problem) {
        return problem.body().path("help").asString();
    }

    private static String id(Answer created) {
        return created.id().toString();
    }

    private static String location(Answer created) {
        return created.headers().firstValue("Location").orElse("none");
    }

    private static Answer send(ConfigurableApplicationContext service, String method, String path, String... headers) {
        return new TestClient(service).send(method, STAFF, path, method.equals("POST") ? "{}" : null, headers);
    }
}
