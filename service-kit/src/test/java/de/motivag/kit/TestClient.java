package de.motivag.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.kit.ServiceUnderTest.PlainTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Sends requests to a running service as the caller that a token of {@link PlainTokens} names. */
public final class TestClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ConfigurableApplicationContext service;

    public TestClient(ConfigurableApplicationContext service) {
        this.service = service;
    }

    /** @param headers further headers, names and values alternating; they replace the default ones */
    public Answer get(String token, String path, String... headers) {
        return send("GET", token, path, null, headers);
    }

    public Answer post(String token, String path, String json, String... headers) {
        return send("POST", token, path, json, headers);
    }

    /** @param token null for a request without a token */
    public Answer send(String method, @Nullable String token, String path, @Nullable String json, String... headers) {
        var request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        if (json != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException("no answer at " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return URI.create(
                "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    /** Rebuilds a view from the log and returns when it is live again. */
    public void rebuild(String view) {
        assertThat(post("operations_jc-nord", "/operations/views/%s/rebuild".formatted(view), "")
                        .status())
                .isEqualTo(202);
        await().untilAsserted(() -> assertThat(get("operations_jc-nord", "/operations/views")
                        .body()
                        .valueStream()
                        .filter(status -> status.get("view").asString().equals(view)))
                .hasSize(1)
                .allSatisfy(status -> {
                    assertThat(status.get("state").asString()).isEqualTo("LIVE");
                    assertThat(status.get("folded").asInt()).isPositive();
                }));
    }
}
