package de.motivag.desk.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StocktakeTest {

    private static final LocalDate BEGAN = LocalDate.of(2026, 11, 30);
    private static final LocalDate BEFORE = BEGAN.minusDays(1);

    @Test
    void a_device_that_was_not_seen_since_the_first_day_is_searched() {
        assertThat(notSeen(device("A", "FREE", null, null), device("B", "RETURNED", BEFORE, null)))
                .containsExactly("A", "B");
    }

    @Test
    void a_device_that_was_seen_taken_back_or_handed_out_since_then_is_not_searched() {
        assertThat(notSeen(device("A", "FREE", BEGAN, null), device("B", "HANDED_OUT", BEFORE, BEGAN)))
                .isEmpty();
    }

    @Test
    void nobody_searches_a_lost_or_retired_device() {
        assertThat(notSeen(device("A", "LOST", null, null), device("B", "RETIRED", null, null)))
                .isEmpty();
    }

    @Test
    void devices_at_the_desk_precede_those_in_repair_and_on_loan() {
        assertThat(notSeen(
                        device("A", "HANDED_OUT", null, BEFORE),
                        device("B", "IN_REPAIR", null, null),
                        device("D", "FREE", null, null),
                        device("C", "RESERVED", null, null)))
                .containsExactly("C", "D", "B", "A");
    }

    private static List<@Nullable String> notSeen(Device... devices) {
        return Stocktake.notSeenSince(BEGAN, List.of(devices)).stream()
                .map(Device::inventoryNumber)
                .toList();
    }

    private static Device device(
            String number, String status, @Nullable LocalDate lastSeen, @Nullable LocalDate handedOutOn) {
        return new Device(
                number,
                "LAPTOP",
                number,
                status,
                BEFORE.minusYears(1),
                true,
                false,
                null,
                List.of(),
                lastSeen,
                null,
                handedOutOn == null ? null : new Device.Loan("request", "person", handedOutOn, null, null, null));
    }
}
