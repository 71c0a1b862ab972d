package de.motivag.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WeeklyHoursTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource({"0.25, 0.25", "19.25, 19.25", "19.50, 19.5", "40.00, 40", "80, 80", "1e1, 10"})
    void quarters_up_to_eighty_are_a_json_number_without_zeros_at_the_end(String sent, String written) {
        var hours = JSON.readValue(sent, WeeklyHours.class);
        assertThat(JSON.writeValueAsString(hours)).isEqualTo(written);
        assertThat(hours).isEqualTo(WeeklyHours.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.2", "19.3", "19.125", "80.25", "1e3"})
    void anything_else_is_refused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> WeeklyHours.of(value));
    }

    @Test
    void multiples_of_a_quarter_are_recognised_by_value_and_not_by_digits() {
        assertThat(WeeklyHours.of("19.250000")).isEqualTo(WeeklyHours.of("19.25"));
    }
}
