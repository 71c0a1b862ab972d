package de.motivag.kit.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.motivag.kit.Answer;
import de.motivag.kit.TestClient;
import de.motivag.kit.probe.ProbeService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** While the issuer's keys cannot be read, a token that needs them is answered with a 503 problem. */
@Tag("integration")
class UnreachableIssuerTest {
    /** The present answer of the issuer. */
    private enum State {
        UP,
        FAILING,
        GARBAGE,
        DISCONNECTING
    }

    private static volatile State state = State.UP;
    private static HttpServer issuer;
    private static RSAKey known;
    private static RSAKey unknown;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws Exception {
        known = key("known");
        unknown = key("unknown");
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/", UnreachableIssuerTest::answer);
        issuer.start();
        service = ProbeService.start(
                "unreachableissuer",
                List.of(
                        "--motivag.comparison.enabled=false",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + address()));
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.stop(0);
    }

    @Test
    void a_token_that_needs_the_issuer_is_answered_with_503_and_with_401_once_the_issuer_answers() throws Exception {
        for (var away : List.of(State.DISCONNECTING, State.FAILING, State.GARBAGE)) {
            state = away;
            assertUnavailable("before the issuer was reached: " + away, known);
        }
        state = State.UP;
        assertThat(send(known).status()).isEqualTo(200);
        for (var away : List.of(State.DISCONNECTING, State.FAILING, State.GARBAGE)) {
            state = away;
            assertThat(send(known).status())
                    .as("a key that was read before: " + away)
                    .isEqualTo(200);
            assertUnavailable("an unknown key: " + away, unknown);
        }
        state = State.UP;
        assertThat(send(unknown).status()).isEqualTo(401);
    }

    private static void assertUnavailable(String when, RSAKey key) throws Exception {
        var answer = send(key);
        assertThat(answer.status()).as(when + " " + answer.text()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.header("Retry-After")).as(when).isEqualTo("2");
        assertThat(answer.body().required("type").asString()).isEqualTo("urn:motivag:problem:unavailable");
    }

    private static Answer send(RSAKey key) throws JOSEException {
        return new TestClient(service).get(token(key), "/operations/sweeps");
    }

    private static String token(RSAKey key) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .audience("motivag")
                .subject(UUID.randomUUID().toString())
                .claim("organisation", "jc-nord")
                .claim("roles", List.of("operations"))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    private static String address() {
        return "http://localhost:" + issuer.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var isConfiguration = exchange.getRequestURI().getPath().endsWith("openid-configuration");
            var body = switch (state) {
                case UP ->
                    isConfiguration
                            ? "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\"}".formatted(address())
                            : new JWKSet(known.toPublicJWK()).toString();
                case FAILING -> "";
                case GARBAGE -> "<html>";
                case DISCONNECTING -> null;
            };
            if (body != null) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(state == State.FAILING ? 502 : 200, body.isEmpty() ? -1 : body.length());
                exchange.getResponseBody().write(body.getBytes(UTF_8));
            }
        }
    }
}
