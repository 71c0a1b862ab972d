package de.motivag.suite.operations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.kit.eventstore.CommandRefused;
import de.motivag.suite.Service;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsProperties;
import org.springframework.boot.micrometer.metrics.autoconfigure.PropertiesMeterFilter;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

class MetricsTest {
    private static final JsonNode PROMETHEUS = Repository.yaml("operations/prometheus.yml");
    private static final JsonNode ALERTS = Repository.yaml("operations/alerts.yml");
    private static final JsonNode DASHBOARD = Repository.json("operations/grafana/dashboards/motivag.json");

    /** The names of meters in the sources, in the form that Prometheus sees. */
    private static Set<String> exposed() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(settings());
        var sources = Repository.sources();
        Repository.all("(?:Gauge\\.builder|gauge)\\(\\s*(?:registry, )?\"(motivag[a-z.]+)\"", sources)
                .forEach(name -> Gauge.builder(name, () -> 1).register(registry));
        Repository.all("(?:Timer\\.builder|timer)\\(\"(motivag[a-z.]+)\"", sources)
                .forEach(name -> registry.timer(name).record(Duration.ofMillis(1)));
        Repository.all("(?:Counter\\.builder|counter)\\(\"(motivag[a-z.]+)\"", sources)
                .forEach(name -> registry.counter(name).increment());
        Repository.all("(?:DistributionSummary\\.builder|summary)\\(\"(motivag[a-z.]+)\"", sources)
                .forEach(name -> registry.summary(name).record(1));
        new DiskSpaceMetrics(new File(".")).bindTo(registry);
        return Repository.all("(?m)^([a-z_]+)", registry.scrape());
    }

    /** The filter of the services' own registries, which creates the histograms. */
    private static MeterFilter settings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("kit.yaml"));
        var source = new MapConfigurationPropertySource(requireNonNull(yaml.getObject()));
        return new PropertiesMeterFilter(
                new Binder(source).bindOrCreate("management.metrics", MetricsProperties.class));
    }

    private static Set<String> expressions() {
        var found = new TreeSet<String>();
        ALERTS.required("groups")
                .forEach(group -> group.required("rules")
                        .forEach(rule -> found.add(rule.required("expr").asString())));
        DASHBOARD
                .required("panels")
                .forEach(panel -> panel.required("targets")
                        .forEach(target -> found.add(target.required("expr").asString())));
        DASHBOARD
                .required("templating")
                .required("list")
                .forEach(variable ->
                        found.add(variable.required("query").required("query").asString()));
        return found;
    }

    @Test
    void alerts_and_dashboard_use_existing_metrics() {
        var exposed = exposed();
        var wanted = expressions().stream()
                .flatMap(expression -> Repository.all("((?:motivag|disk)_[a-z_]+)", expression).stream())
                .collect(Collectors.toSet());
        assertThat(exposed).containsAll(wanted);
        assertThat(wanted)
                .contains(
                        "motivag_command_seconds_bucket",
                        "motivag_command_seconds_count",
                        "motivag_waiting_events",
                        "motivag_waiting_seconds",
                        "motivag_partition_waiting_seconds",
                        "motivag_partition_tries",
                        "motivag_reader_failures_total",
                        "motivag_parked_streams");
    }

    @Test
    void every_expression_uses_a_metric_of_the_suite_http_the_disk_or_up() {
        assertThat(expressions())
                .allMatch(expression -> Stream.of(
                                "motivag_", "http_server_requests_", "http_client_requests_", "disk_", "up{")
                        .anyMatch(expression::contains));
    }

    @Test
    void expressions_use_existing_results_of_commands() {
        var results = Stream.concat(
                        Stream.of("accepted", "refused", "failed"),
                        Arrays.stream(CommandRefused.Why.values())
                                .map(why -> why.name().toLowerCase(Locale.ROOT)))
                .toList();
        var asked = expressions().stream()
                .flatMap(expression -> Repository.all("result=~\"([a-z_|]+)\"", expression).stream())
                .flatMap(alternatives -> Stream.of(alternatives.split("\\|")))
                .collect(Collectors.toSet());
        assertThat(asked).isNotEmpty().isSubsetOf(results);
    }

    @Test
    void prometheus_scrapes_the_four_services_and_the_desk_with_a_token_of_its_own() {
        var job = PROMETHEUS.required("scrape_configs").required(0);
        assertThat(job.required("job_name").asString()).isEqualTo("motivag");
        assertThat(job.required("metrics_path").asString()).isEqualTo("/actuator/prometheus");
        var scraped = job.required("static_configs")
                .valueStream()
                .collect(Collectors.toMap(
                        target -> target.required("labels").required("service").asString(),
                        target -> Repository.texts(target.required("targets")).getFirst()));
        var expected = new TreeMap<>(Map.of("desk", "desk:8085"));
        for (var service : Service.values()) {
            expected.put(service.toString(), service + ":" + service.defaultPort());
        }
        assertThat(scraped).isEqualTo(expected);
    }

    @Test
    void prometheus_finds_its_secret_and_its_rules() {
        var container =
                Repository.yaml("docker-compose.yml").required("services").required("prometheus");
        var secret = container.required("secrets").required(0).asString();
        var oauth2 = PROMETHEUS.required("scrape_configs").required(0).required("oauth2");
        assertThat(oauth2.required("client_secret_file").asString()).isEqualTo("/run/secrets/" + secret);
        var beside = "/etc/prometheus/"
                + PROMETHEUS.required("rule_files").required(0).asString();
        assertThat(Repository.texts(container.required("volumes"))).anyMatch(volume -> volume.contains(beside));
    }

    @Test
    void grafana_finds_the_dashboard_and_its_data() {
        var provisioning = "operations/grafana/provisioning/";
        var uid = Repository.yaml(provisioning + "datasources/prometheus.yml")
                .required("datasources")
                .required(0)
                .required("uid");
        assertThat(DASHBOARD.required("panels"))
                .allMatch(panel -> panel.required("datasource").required("uid").equals(uid));
        var path = Repository.yaml(provisioning + "dashboards/motivag.yml")
                .required("providers")
                .required(0)
                .required("options")
                .required("path")
                .asString();
        var volumes = Repository.yaml("docker-compose.yml")
                .required("services")
                .required("grafana")
                .required("volumes");
        assertThat(Repository.texts(volumes)).anyMatch(volume -> volume.contains("/dashboards:" + path));
    }
}
