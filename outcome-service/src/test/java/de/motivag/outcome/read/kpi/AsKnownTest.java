package de.motivag.outcome.read.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.outcome.read.EndOfDay;
import de.motivag.outcome.read.facts.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slice")
class AsKnownTest {
    private static final List<String> FIGURES = List.of(
            "measure-entries",
            "exits",
            "completion-rate",
            "online-share",
            "contact-density",
            "contacts-outside",
            "integration-quota",
            "integration-quota-evidenced",
            "not-evidenced",
            "in-insured-work-on-the-day.1",
            "in-insured-work-on-the-day.2",
            "device-utilisation",
            "attendance-by-loan");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_figure_as_known_on_a_day_is_what_a_plain_loop_over_the_events_recorded_until_then_counts(long seed) {
        var ledger = new Ledger("random-" + seed);
        var log = RandomLog.of(seed, ledger.organisation, 40);
        var random = new Random(seed);
        for (int from = 0; from < log.size(); ) {
            var some = log.subList(from, Math.min(log.size(), from + 1 + random.nextInt(200)));
            ledger.asTenant(() -> {
                new Facts(ledger.database, Facts.LIVE, () -> {}).on(some);
                return some;
            });
            from += some.size();
        }
        var from = RandomLog.FIRST.plusDays(20);
        for (int i = 0; i < 6; i++) {
            var day = RandomLog.FIRST.plusDays(120 + 130L * i);
            var to = i % 2 == 0 ? day : day.minusDays(random.nextInt(60));
            var known = log.stream()
                    .filter(one -> !one.recorded().at().isAfter(EndOfDay.endOf(day)))
                    .toList();
            var fold = Fold.over(known, from, to, day);
            for (var figure : FIGURES) {
                assertThat(ledger.figures(
                                figure,
                                from.toString(),
                                to.toString(),
                                day.toString(),
                                EndOfDay.endOf(day),
                                Grouping.MONTH))
                        .as("%s as known on %s", figure, day)
                        .isEqualTo(fold.figure(figure));
            }
        }
        assertThat(Fold.over(log, from, LocalDate.of(2026, 12, 31), LocalDate.of(2027, 6, 1))
                        .figure("integration-quota"))
                .as("at least one case was counted")
                .hasSizeGreaterThan(6);
    }
}
