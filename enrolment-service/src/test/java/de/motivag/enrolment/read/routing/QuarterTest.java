package de.motivag.enrolment.read.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2025-Q3",
        "2026-01-02, 2025-Q4",
        "2026-04-01, 2025-Q4",
        "2026-04-02, 2026-Q1",
        "2026-05-31, 2026-Q1",
        "2026-12-31, 2026-Q3"
    })
    void aQuarterGivesWayOnTheSecondDayAfterTheNextOne(LocalDate today, String quarter) {
        assertThat(Quarter.lastBefore(today)).hasToString(quarter);
    }

    @Test
    void a_quarter_ends_where_the_next_one_begins_in_berlin() {
        var first = new Quarter(LocalDate.of(2026, 1, 1));
        assertThat(first.begin()).isEqualTo(Instant.parse("2025-12-31T23:00:00Z"));
        assertThat(first.end())
                .isEqualTo(Instant.parse("2026-03-31T22:00:00Z"))
                .isEqualTo(new Quarter(LocalDate.of(2026, 4, 1)).begin());
    }
}
