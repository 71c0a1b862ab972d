package de.motivag.desk.devices;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.commands.AcceptedCommands;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    @Test
    void no_step_that_the_service_accepts_is_left_out() {
        var states = Map.ofEntries(
                Map.entry("Free", "FREE"),
                Map.entry("Reserved", "RESERVED"),
                Map.entry("HandedOut", "HANDED_OUT"),
                Map.entry("HandedOutPastDue", "HANDED_OUT"),
                Map.entry("HandedOutDamaged", "HANDED_OUT"),
                Map.entry("Returned", "RETURNED"),
                Map.entry("ReturnedDamaged", "RETURNED"),
                Map.entry("DamagedWiped", "RETURNED"),
                Map.entry("LostWhileOut", "LOST"),
                Map.entry("LostAtDesk", "LOST"),
                Map.entry("InRepair", "IN_REPAIR"),
                Map.entry("InRepairWiped", "IN_REPAIR"),
                Map.entry("Retired", "RETIRED"));
        var accepted = AcceptedCommands.of("device Device");
        accepted.remove("None");
        assertThat(accepted.keySet()).isEqualTo(states.keySet());
        assertThat(accepted)
                .allSatisfy((state, commands) ->
                        assertThat(commands).isNotEmpty().noneMatch(in(requireNonNull(states.get(state)))::excludes));
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
