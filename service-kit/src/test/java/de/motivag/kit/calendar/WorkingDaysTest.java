package de.motivag.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @ParameterizedTest
    @CsvSource({
        "BY, 2026-11-20, 2026-11-20",
        "BY, 2026-11-21, 2026-11-23",
        "BY, 2026-11-22, 2026-11-23",
        "BY, 2026-06-04, 2026-06-05",
        "SH, 2026-06-04, 2026-06-04",
        "SH, 2026-04-03, 2026-04-07",
        "BE, 2027-03-08, 2027-03-09",
        "BY, 2027-03-08, 2027-03-08",
        "SN, 2026-11-18, 2026-11-19",
        "BB, 2026-11-18, 2026-11-18",
        "TH, 2027-09-20, 2027-09-21",
        "BW, 2027-01-06, 2027-01-07",
        "SL, 2028-08-15, 2028-08-16",
        "NW, 2027-12-24, 2027-12-24",
        "NW, 2027-12-25, 2027-12-27",
        "HH, 2025-10-31, 2025-11-03"
    })
    void a_term_ends_on_the_next_working_day_of_the_state(String state, String ends, String counts) {
        assertThat(WorkingDays.in(state).onOrAfter(day(ends))).isEqualTo(day(counts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"})
    void every_federal_state_is_known(String state) {
        assertThat(WorkingDays.in(state).isWorkingDay(day("2026-10-03"))).isFalse();
        assertThat(WorkingDays.in(state).isWorkingDay(day("2026-12-25"))).isFalse();
        assertThat(WorkingDays.in(state).isWorkingDay(day("2026-12-28"))).isTrue();
    }

    @Test
    void a_holiday_of_some_states_is_a_working_day_nationwide() {
        assertThat(WorkingDays.nationwide().isWorkingDay(day("2026-06-04"))).isTrue();
        assertThat(WorkingDays.nationwide().isWorkingDay(day("2026-05-14"))).isFalse();
    }

    @Test
    void the_last_working_day_of_each_state_decides_whether_its_terms_have_ended() {
        assertThat(WorkingDays.lastOfEachState(day("2026-06-04")))
                .contains("\"BY\": \"2026-06-03\"", "\"SH\": \"2026-06-04\"", "\"\": \"2026-06-04\"");
    }

    @Test
    void working_days_are_counted_in_both_directions() {
        var bavaria = WorkingDays.in("BY");
        assertThat(bavaria.after(day("2026-06-03"), 1)).isEqualTo(day("2026-06-05"));
        assertThat(bavaria.after(day("2026-06-06"), 2)).isEqualTo(day("2026-06-09"));
        assertThat(bavaria.before(day("2026-06-05"), 1)).isEqualTo(day("2026-06-03"));
        assertThat(bavaria.onOrBefore(day("2026-06-07"))).isEqualTo(day("2026-06-05"));
    }

    @Test
    void an_unknown_state_is_refused() {
        assertThatThrownBy(() -> WorkingDays.in("XX")).isInstanceOf(IllegalArgumentException.class);
    }
}
