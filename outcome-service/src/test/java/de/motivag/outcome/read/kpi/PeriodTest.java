package de.motivag.outcome.read.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

    @ParameterizedTest
    @CsvSource({
        "2025-11, 2026-01, 2025-11-01, 2026-01-31",
        "2024-02, 2024-02, 2024-02-01, 2024-02-29",
        "2026-01-05, 2026-01-05, 2026-01-05, 2026-01-05",
        "2026-01-15, 2026-01, 2026-01-15, 2026-01-31",
        "2026-02, 2026-02, 2026-02-01, 2026-02-10",
        "2026-02-10, 2026-02-10, 2026-02-10, 2026-02-10"
    })
    void months_and_days_are_both_included_and_the_present_month_reaches_to_today(
            String from, String to, LocalDate first, LocalDate last) {
        assertThat(Period.asked(from, to, TODAY)).isEqualTo(new Period(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02, 2026-01, FROM_AFTER_TO",
        "2026-01-02, 2026-01-01, FROM_AFTER_TO",
        "2026-01, 2026-03, DAY_IN_FUTURE",
        "2026-01, 2026-02-11, DAY_IN_FUTURE",
        "2026-03, 2026-03, DAY_IN_FUTURE",
        "2026-13, 2026-12, UNREADABLE_PERIOD",
        "2026-02-30, 2026-12, UNREADABLE_PERIOD",
        "2026, 2026, UNREADABLE_PERIOD",
        "'', 2026-01, UNREADABLE_PERIOD",
        "-9999-01-01, 2026-01, UNREADABLE_PERIOD"
    })
    void every_other_period_is_refused(String from, String to, String rule) {
        assertThatThrownBy(() -> Period.asked(from, to, TODAY))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.rule().name()).isEqualTo(rule));
    }
}
