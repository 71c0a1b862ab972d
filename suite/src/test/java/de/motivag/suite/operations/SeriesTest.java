package de.motivag.suite.operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.kit.web.CommandEndpoints;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.running.DeskReader;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every series that alerts use exists from the start, because a rate or an increase misses the first failure of a new
 * series.
 */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class SeriesTest {
    private static final Pattern SELECTOR = Pattern.compile("(motivag_[a-z_]+)(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!=|=)\"([^\"]*)\"");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** @param labels labels as the service exposes them; Prometheus adds those of the target */
    private record Sample(String name, Map<String, String> labels) {
        private static Sample of(String line) {
            var brace = line.indexOf('{');
            var labels = LABEL.matcher(brace < 0 ? "" : line.substring(brace, line.lastIndexOf('}')))
                    .results()
                    .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
            return new Sample(line.substring(0, brace < 0 ? line.indexOf(' ') : brace), labels);
        }

        private boolean matches(String name, String matchers) {
            return this.name.equals(name)
                    && MATCHER.matcher(matchers).results().allMatch(matcher -> {
                        var value = labels.getOrDefault(matcher.group(1), "");
                        return switch (matcher.group(2)) {
                            case "=" -> value.equals(matcher.group(3));
                            case "!=" -> !value.equals(matcher.group(3));
                            default -> value.matches(matcher.group(3));
                        };
                    });
        }
    }

    @Test
    void every_series_of_an_alert_exists_in_every_service() {
        var softly = new SoftAssertions();
        for (var service : Service.values()) {
            var samples = samples(service);
            Repository.yaml("operations/alerts.yml")
                    .at("/groups/0/rules")
                    .forEach(rule -> SELECTOR.matcher(rule.required("expr").asString())
                            .results()
                            .forEach(selector -> softly.assertThat(samples)
                                    .as(service + ", " + rule.required("alert") + ": " + selector.group())
                                    .anyMatch(sample -> sample.matches(
                                            selector.group(1), selector.group(2) == null ? "" : selector.group(2)))));
        }
        softly.assertAll();
    }

    @Test
    void every_command_has_a_series_of_failures_from_the_start() {
        for (var service : Service.values()) {
            var counted = samples(service).stream()
                    .filter(sample -> sample.name().equals("motivag_command_seconds_count"))
                    .map(Sample::labels)
                    .map(labels -> labels.get("command") + " " + labels.get("result"))
                    .toList();
            RunningSuite.suite().context(service).getBean(CommandEndpoints.class).all().stream()
                    .map(endpoint -> endpoint.command().getSimpleName())
                    .forEach(command -> assertThat(counted)
                            .as(service.toString())
                            .contains(command + " failed", command + " busy"));
        }
        assertThat(samples(Service.COACHING))
                .as("that of a reaction")
                .anyMatch(sample -> sample.matches(
                        "motivag_command_seconds_count", "command=\"DefineStandardOffer\",result=\"failed\""));
    }

    @Test
    void every_metric_has_a_help_text() {
        for (var service : Service.values()) {
            assertThat(scrape(service)
                            .filter(line -> line.startsWith("# HELP "))
                            .filter(line -> line.strip().split(" ", 4).length < 4))
                    .as(service.toString())
                    .isEmpty();
        }
    }

    @Test
    void every_metric_of_the_desk_has_a_help_text() throws Exception {
        var suite = RunningSuite.suite();
        DeskReader.signedIn(suite.desk().toString(), new Staff("adviser", "jc-nord"));
        var request = HttpRequest.newBuilder(suite.desk().resolve("/actuator/prometheus"))
                .header(
                        "Authorization",
                        "Bearer " + StaffClient.as("operations", "jc-nord").token())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var metrics = http.send(request, BodyHandlers.ofString()).body();
            assertThat(metrics).contains("http_client_requests_seconds_bucket", "http_server_requests_seconds_bucket");
            assertThat(metrics.lines()
                            .filter(line -> line.startsWith("# HELP "))
                            .filter(line -> line.strip().split(" ", 4).length < 4))
                    .isEmpty();
        }
    }

    private static Stream<String> scrape(Service service) {
        return StaffClient.as("operations", "jc-nord")
                .get(service, "/actuator/prometheus")
                .accepted()
                .text()
                .lines();
    }

    private static List<Sample> samples(Service service) {
        return scrape(service)
                .filter(line -> line.startsWith("motivag_"))
                .map(Sample::of)
                .toList();
    }
}
