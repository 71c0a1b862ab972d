package de.motivag.suite.demo;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.kit.decision.DecisionContext;
import de.motivag.suite.LauncherException;
import de.motivag.suite.Options;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.Suite;
import de.motivag.suite.journey.RebuiltViews;
import de.motivag.suite.operations.PrometheusServer;
import de.motivag.suite.recount.DuckFigures;
import de.motivag.suite.recount.DuckFigures.Cell;
import de.motivag.suite.recount.RecountedFigures;
import de.motivag.suite.running.DeskReader;
import de.motivag.suite.running.RequiredTool;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;

@Tag("integration")
class DemoTest {
    /** Pinned, so that the figures are the same in every run. */
    private static final Period PERIOD = Period.until(LocalDate.of(2026, 8, 31));

    private static final BigDecimal ROUNDING = new BigDecimal("0.001");

    private static final String MONTHS =
            "?from=%s&to=%s".formatted(YearMonth.from(PERIOD.first()), YearMonth.from(PERIOD.last()));

    @TempDir
    static Path directory;

    @Test
    void the_figures_equal_those_recounted_from_the_recorded_facts() {
        var data = directory.resolve("data");
        var options = Options.onFreePorts(data);
        try (var suite = Suite.start(options);
                var connection = new Connection(suite, () -> {});
                var prometheus = RequiredTool.isInstalled("prometheus")
                        ? PrometheusServer.of(options, directory.resolve("prometheus"))
                        : null) {
            RunningSuite.use(suite, data);
            var demo = new Demo(suite, connection, PERIOD);
            assertThat(demo.isUsed()).isFalse();
            DeskReader.signedIn(suite.desk().toString(), Staff.all().findFirst().orElseThrow());
            demo.play(_ -> {});
            assertThat(demo.isUsed()).as("it is not played again").isTrue();

            var emptyPanels = prometheus == null ? List.of() : prometheus.emptyPanels();
            new Drain(connection).requireNothingParked();
            var export = directory.resolve("export");
            assertThat(RecountedFigures.different(export, YearMonth.from(PERIOD.first()), days(suite)))
                    .as("figures that differ from those computed from the exported events")
                    .isEmpty();
            // The offers' participant-months are rounded before they are added.
            assertThat(demo.table().rows())
                    .usingRecursiveComparison()
                    .withComparatorForType(DemoTest::compared, BigDecimal.class)
                    .isEqualTo(recounted(export, suite.clock().instant()));
            assertThat(figures().filter(kpi -> !countsSomething(kpi)))
                    .as("figures without cases in the demo, which cannot be compared")
                    .isEmpty();
            assertThat(explainedOtherwise())
                    .as("figures whose explanation differs from the answer")
                    .isEmpty();
            assertThat(RebuiltViews.empty(suite)).as("views without rows").isEmpty();
            assertThat(RebuiltViews.different(suite))
                    .as("rebuilt views that differ")
                    .isEmpty();
            assertThat(Duration.between(suite.clock().instant(), Instant.now()).abs())
                    .isLessThan(Duration.ofMinutes(1));
            RequiredTool.require("prometheus");
            assertThat(emptyPanels)
                    .as("panels of the dashboard without a series")
                    .isEmpty();
        }
    }

    private static Stream<String> figures() {
        return outcome(StaffClient.as("analyst", "jc-nord"), "/kpis")
                .valueStream()
                .map(kpi -> "/kpis/" + kpi.required("name").asString())
                .distinct();
    }

    private static Stream<StaffClient> analysts() {
        return Staff.ORGANISATIONS.stream().map(organisation -> StaffClient.as("analyst", organisation));
    }

    private static boolean countsSomething(String kpi) {
        return analysts()
                .anyMatch(analyst -> outcome(analyst, kpi + MONTHS + "&by=none")
                        .required("rows")
                        .valueStream()
                        .anyMatch(
                                row -> row.required("numerator").decimalValue().signum() > 0));
    }

    private static List<String> explainedOtherwise() {
        return analysts()
                .flatMap(analyst -> figures()
                        .filter(kpi -> !outcome(analyst, kpi + "/explain" + MONTHS)
                                .required("figures")
                                .equals(outcome(analyst, kpi + MONTHS + "&by=none")
                                        .required("rows"))))
                .toList();
    }

    private static JsonNode outcome(StaffClient analyst, String path) {
        return analyst.get(Service.OUTCOME, path).accepted().body();
    }

    /** Today and five past days, from the middle of the demo on. */
    private static List<LocalDate> days(Suite suite) {
        return Stream.concat(
                        Stream.of(today(suite)),
                        Stream.iterate(LocalDate.of(2025, 9, 30), day -> day.plusDays(74))
                                .limit(5))
                .toList();
    }

    private static LocalDate today(Suite suite) {
        return LocalDate.ofInstant(suite.clock().instant(), DecisionContext.BERLIN);
    }

    /** The rows of the table, computed by DuckDB from the exported events. */
    private static List<KpiTable.Row> recounted(Path export, Instant now) {
        return Staff.ORGANISATIONS.stream()
                .flatMap(organisation -> {
                    try (var figures =
                            new DuckFigures(export.resolve(organisation).resolve("events"))) {
                        return recounted(organisation, figures, now).stream();
                    }
                })
                .toList();
    }

    /** Participant-months are counted to the demo's last day, and results until today. */
    private static List<KpiTable.Row> recounted(String organisation, DuckFigures figures, Instant now) {
        figures.ask(PERIOD.first(), PERIOD.last(), now);
        var entries = byMonth(figures, "measure-entries", Cell::numerator);
        var contacts = byMonth(figures, "contact-density", Cell::numerator);
        var months = byMonth(figures, "contact-density", Cell::denominator);
        figures.ask(PERIOD.first(), LocalDate.ofInstant(now, DecisionContext.BERLIN), now);
        var ended = byMonth(figures, "integration-quota", Cell::denominator);
        var integrated = byMonth(figures, "integration-quota", Cell::numerator);
        var unknown = byMonth(figures, "not-evidenced", Cell::numerator);
        return Stream.of(entries, months, ended)
                .flatMap(figure -> figure.keySet().stream())
                .distinct()
                .sorted()
                .map(month -> new KpiTable.Row(
                        organisation,
                        month,
                        count(entries, month),
                        count(contacts, month),
                        months.getOrDefault(month, BigDecimal.ZERO),
                        count(ended, month),
                        count(integrated, month),
                        count(unknown, month)))
                .toList();
    }

    /** The sums of all offers. */
    private static Map<YearMonth, BigDecimal> byMonth(
            DuckFigures figures, String name, Function<Cell, @Nullable BigDecimal> value) {
        return figures.cells(name).stream()
                .filter(cell -> !cell.month().isAfter(YearMonth.from(PERIOD.last())))
                .collect(toMap(Cell::month, cell -> requireNonNull(value.apply(cell)), BigDecimal::add));
    }

    private static int compared(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(ROUNDING) <= 0 ? 0 : one.compareTo(other);
    }

    private static int count(Map<YearMonth, BigDecimal> figure, YearMonth month) {
        return figure.getOrDefault(month, BigDecimal.ZERO).intValueExact();
    }

    @Test
    void the_demo_is_refused_in_production() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("production");
        assertThatThrownBy(() -> DemoRun.requireAllowed(environment)).isInstanceOf(LauncherException.class);
    }
}
