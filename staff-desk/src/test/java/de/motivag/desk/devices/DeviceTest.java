package de.motivag.desk.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

    @ParameterizedTest
    @ValueSource(strings = {"FREE", "RESERVED", "HANDED_OUT", "RETURNED", "IN_REPAIR"})
    void the_usual_next_step_of_a_state_is_possible_in_it(String status) {
        var device = in(status);
        assertThat(device.excludes(String.valueOf(device.nextStep()))).isFalse();
    }

    @Test
    void a_device_on_loan_is_neither_handed_out_again_nor_repaired_nor_retired() {
        assertThat(Stream.of("handOutDevice", "sendToRepair", "retireDevice", "extendLoan")
                        .filter(in("HANDED_OUT")::excludes))
                .containsExactly("handOutDevice", "sendToRepair", "retireDevice");
    }

    @Test
    void a_retired_device_is_corrected_and_seen_only() {
        assertThat(Stream.of("reportDamage", "reportLost", "confirmStocktake", "correctInventoryNumber")
                        .filter(in("RETIRED")::excludes))
                .containsExactly("reportDamage", "reportLost");
    }

    private static Device in(String status) {
        return new Device(
                "device",
                "LAPTOP",
                "L-1",
                status,
                LocalDate.of(2026, 1, 2),
                false,
                false,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
