package de.motivag.suite.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.events.outcome.OutcomeCaseEvent.Result;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.suite.LauncherException;
import de.motivag.suite.Options;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.Suite;
import de.motivag.suite.journey.RebuiltViews;
import de.motivag.suite.operations.PrometheusServer;
import de.motivag.suite.recount.Recount;
import de.motivag.suite.recount.RecountedFigures;
import de.motivag.suite.running.DeskReader;
import de.motivag.suite.running.RequiredTool;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import de.motivag.suite.running.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;

@Tag("integration")
class DemoTest {
    /** Pinned, so that the figures are the same in every run. */
    private static final Period PERIOD = Period.until(LocalDate.of(2026, 8, 31));

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
            assertThat(demo.table().rows()).isEqualTo(recounted(today(suite)));
            new Drain(connection).requireNothingParked();
            assertThat(RecountedFigures.different(
                            directory.resolve("export"), YearMonth.from(PERIOD.first()), days(suite)))
                    .as("figures that differ from those computed from the exported events")
                    .isEmpty();
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

    /** Today and ten past days, from the middle of the demo on. */
    private static List<LocalDate> days(Suite suite) {
        return Stream.concat(
                        Stream.of(today(suite)),
                        Stream.iterate(LocalDate.of(2025, 9, 30), day -> day.plusDays(37))
                                .limit(10))
                .toList();
    }

    private static LocalDate today(Suite suite) {
        return LocalDate.ofInstant(suite.clock().instant(), DecisionContext.BERLIN);
    }

    private static List<KpiTable.Row> recounted(LocalDate today) {
        return Staff.ORGANISATIONS.stream()
                .flatMap(organisation -> {
                    var recount = Recount.of(Topics.events(organisation));
                    return Stream.iterate(YearMonth.from(PERIOD.first()), month -> month.plusMonths(1))
                            .limit(19)
                            .map(month -> row(organisation, month, recount, today))
                            .filter(row -> row.months().signum() > 0 || row.ended() > 0);
                })
                .toList();
    }

    private static KpiTable.Row row(String organisation, YearMonth month, Recount recount, LocalDate today) {
        var ended = recount.participations().stream()
                .filter(one -> one.ended() != null
                        && YearMonth.from(one.ended()).equals(month)
                        && one.ended().plusMonths(6).isBefore(today))
                .map(one -> recount.biography(one.placement().participant())
                        .reading(requireNonNull(one.entered()), requireNonNull(one.ended()))
                        .result())
                .toList();
        return new KpiTable.Row(
                organisation,
                month,
                (int) recount.participations().stream()
                        .filter(one -> one.entered() != null
                                && YearMonth.from(one.entered()).equals(month))
                        .count(),
                recount.contacts().completed(month, PERIOD.last()),
                recount.contacts().participantMonths(month, PERIOD.last()).stripTrailingZeros(),
                ended.size(),
                Collections.frequency(ended, Result.INTEGRATED),
                Collections.frequency(ended, Result.NOT_EVIDENCED));
    }

    @Test
    void the_demo_is_refused_in_production() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("production");
        assertThatThrownBy(() -> Demo.requireAllowed(environment)).isInstanceOf(LauncherException.class);
    }
}
