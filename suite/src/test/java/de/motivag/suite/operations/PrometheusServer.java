package de.motivag.suite.operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.infrastructure.Ports;
import de.motivag.suite.Options;
import de.motivag.suite.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Prometheus with the configuration of {@code operations/prometheus.yml}. Only addresses, the token and the
 * interval are those of the suite under test.
 */
public final class PrometheusServer implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Process process;
    private final URI address;

    private PrometheusServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits until it has scraped the desk and every service.
     *
     * @param directory for configuration, data and log
     */
    public static PrometheusServer of(Options options, Path directory) {
        try {
            Files.createDirectories(directory);
            var secret = Files.writeString(directory.resolve("secret"), "dev");
            var configuration = Files.writeString(directory.resolve("prometheus.yml"), configuration(options, secret));
            var address = URI.create("http://localhost:" + Ports.free(1));
            var process = new ProcessBuilder(
                            "prometheus",
                            "--config.file=" + configuration,
                            "--storage.tsdb.path=" + directory.resolve("data"),
                            "--web.listen-address=" + address.getAuthority())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("prometheus.log").toFile())
                    .start();
            var server = new PrometheusServer(process, address);
            server.await("sum(up{job=\"motivag\"}) == " + (Service.values().length + 1));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration(Options options, Path secret) {
        var text = Repository.text("operations/prometheus.yml")
                .replace("scrape_interval: 10s", "scrape_interval: 2s")
                .replace("[alerts.yml]", "[" + Repository.path("operations/alerts.yml") + "]")
                .replace("client_id: prometheus", "client_id: operations@jc-nord")
                .replace("/run/secrets/prometheus-client-secret", secret.toString())
                .replaceAll("token_url: .*", "token_url: http://localhost:" + options.issuerPort() + "/oauth2/token");
        for (var service : Service.values()) {
            text = text.replace(
                    service + ":" + service.defaultPort(),
                    "localhost:" + options.servicePorts().get(service));
        }
        return text.replace("desk:8085", "localhost:" + options.deskPort());
    }

    /** Whether a query of this kind has a result, for variables of the dashboard that select everything. */
    private boolean hasResult(String expression) {
        return !query(expression.replace("$service", ".*").replace("$__rate_interval", "1m"))
                .isEmpty();
    }

    /** The panels of the dashboard with a query that has no result, and the variables without a value. */
    public List<String> emptyPanels() {
        var dashboard = Repository.json("operations/grafana/dashboards/motivag.json");
        var queries = dashboard
                .required("panels")
                .valueStream()
                .flatMap(panel -> panel.required("targets")
                        .valueStream()
                        .map(target -> target.required("expr").asString())
                        .filter(expression -> !hasResult(expression))
                        .map(expression -> panel.required("title").asString() + ": " + expression));
        var variables = dashboard
                .at("/templating/list")
                .valueStream()
                .map(variable -> variable.at("/query/query").asString())
                .filter(query -> !hasResult(query.replaceAll("label_values\\((.*), (.*)\\)", "count by ($2) ($1)")));
        return Stream.concat(queries, variables).toList();
    }

    /** Waits until the query has a result. */
    private void await(String expression) {
        Awaitility.await(expression)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> !query(expression).isEmpty());
    }

    private JsonNode query(String expression) {
        try {
            var request = HttpRequest.newBuilder(address.resolve(
                            "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8)))
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body()).at("/data/result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
