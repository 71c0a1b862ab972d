package de.motivag.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "30.11.2026, 2026-11-30",
        "1.2.26, 2026-02-01",
        "17.5.90, 1990-05-17",
        "30/11/2026, 2026-11-30",
        "30112026, 2026-11-30",
        "2026-11-30, 2026-11-30",
        "Heute, 2026-11-30",
        "yesterday, 2026-11-29",
        "31.02.2026, 31.02.2026",
        "bald, bald"
    })
    void days_are_read_in_all_usual_forms_and_other_text_stays_as_typed(String typed, String iso) {
        assertThat(Dates.iso(typed, TODAY)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, true", "1900-01-01, true", "1800-01-01, false", "9999-12-31, false", "31.02.2026, false"})
    void a_day_is_one_of_a_year_that_staff_may_mean(String text, boolean day) {
        assertThat(Dates.isDay(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11, 2026-11",
        "' 3.2026 ', 2026-03",
        "03.2026, 2026-03",
        "03/2026, 2026-03",
        "11/2026, 2026-11",
        "März 2026, 2026-03",
        "märz 2026, 2026-03",
        "November 2026, 2026-11",
        "march 2026, 2026-03",
        "13.2026, 13.2026",
        "3.26, 3.26",
        "bald, bald"
    })
    void a_month_is_read_in_the_usual_forms_and_other_text_stays_as_typed(String typed, String month) {
        assertThat(Dates.month(typed)).isEqualTo(month);
    }

    @Test
    void a_period_is_shown_in_the_german_form() {
        assertThat(Dates.firstMonth("2026-Q4") + Dates.lastMonth("2026-Q4")).isEqualTo("2026-102026-12");
        assertThat(Dates.firstMonth("2026") + Dates.lastMonth("2026")).isEqualTo("2026-012026-12");
        assertThat(Dates.period("2026-03")).isEqualTo("03.2026");
        assertThat(Dates.period("2026-Q1")).isEqualTo("Q1 2026");
    }
}
