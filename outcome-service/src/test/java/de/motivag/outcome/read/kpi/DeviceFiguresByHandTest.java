package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.read.kpi.Grouping.MONTH;
import static de.motivag.outcome.read.kpi.Ledger.EVER_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures about devices and their loans, by hand. */
class DeviceFiguresByHandTest extends FiguresByHand {
    @Test
    void devices_are_in_use_on_the_days_of_their_loans() {
        var ledger = new Ledger("hand-devices");
        var laptop = device(ledger, "2026-01-22");
        gone(ledger, device(ledger, "2025-12-01"), "2026-01-10");
        loan(ledger, laptop, ANNA, "2026-01-22", "2026-01-24");
        loan(ledger, laptop, BEN, "2026-01-24", "2026-01-25");
        loan(ledger, laptop, CEM, "2026-01-31", null);
        // 10 days of each in January; the 24th counts once: 22 to 25, and the 31st
        assertThat(asked(ledger, "device-utilisation")).containsExactly("2026-01 5/20.0000 = 0.2500");
    }

    @Test
    void a_device_that_was_gone_before_it_was_registered_was_never_in_stock() {
        var ledger = new Ledger("hand-gone-before");
        device(ledger, "2026-01-22");
        for (var gone : List.of("2026-01-05", "2026-01-21", "2026-01-22")) {
            gone(ledger, device(ledger, "2026-01-22"), gone);
        }
        assertThat(asked(ledger, "device-utilisation")).containsExactly("2026-01 0/11.0000 = 0.0000");
    }

    /** Lost at the desk on 10 February and found on the 20th; on loan throughout March; finally lost on 10 April. */
    @Test
    void a_device_that_was_lost_is_in_stock_again_from_the_day_on_which_it_is_seen() {
        var ledger = new Ledger("hand-found");
        var device = device(ledger, "2026-02-01");
        seen(ledger, device, "2026-02-02");
        gone(ledger, device, "2026-02-10");
        seen(ledger, device, "2026-02-20");
        loan(ledger, device, ANNA, "2026-03-01", "2026-03-31");
        seen(ledger, device, "2026-03-31");
        gone(ledger, device, "2026-04-10");
        assertThat(ledger.figures("device-utilisation", "2026-01-01", "2026-05-31", "2026-05-31", EVER_AFTER, MONTH))
                .containsExactly(
                        "2026-02 0/19.0000 = 0.0000", "2026-03 31/31.0000 = 1.0000", "2026-04 0/10.0000 = 0.0000");
        assertThat(ledger.figures(
                        "device-utilisation",
                        "2026-02-01",
                        "2026-02-19",
                        "2026-02-19",
                        Instant.parse("2026-02-19T22:59:59.999Z"),
                        MONTH))
                .as("as known before it was found")
                .containsExactly("2026-02 0/10.0000 = 0.0000");
        var february = ledger.question("device-utilisation", "2026-02-01", "2026-02-28", "2026-05-31", EVER_AFTER);
        assertThat(ledger.items(february))
                .singleElement()
                .satisfies(item -> assertThat(item.events())
                        .as("registered, lost twice, found once, lent, taken back")
                        .hasSize(6));
    }

    @Test
    void a_loss_ends_the_loan_even_if_the_device_is_taken_back_later() {
        var ledger = new Ledger("hand-lost-while-out");
        var device = device(ledger, "2026-01-01");
        var request = loan(ledger, device, ANNA, "2026-01-02", "2026-01-05");
        gone(ledger, device, "2026-01-05");
        ledger.fact(
                "loan_end", "2026-01-20", Map.of("device", device, "loan_request", request, "ended_on", "2026-01-20"));
        seen(ledger, device, "2026-01-20");
        for (var day : List.of("2026-01-05", "2026-01-06", "2026-01-20")) {
            attended(ledger, ANNA, 1, day, 90, "ONLINE");
        }
        // in stock from the 1st to the 5th and from the 20th to the 31st
        assertThat(asked(ledger, "device-utilisation")).containsExactly("2026-01 4/17.0000 = 0.2353");
        assertThat(parts(ledger, "attendance-by-loan"))
                .containsExactly("WITHOUT_LOAN 2/2.0000 = 1.0000", "WITH_LOAN 1/1.0000 = 1.0000");
    }

    @Test
    void attendance_is_compared_with_and_without_a_loan() {
        var ledger = new Ledger("hand-loans");
        loan(ledger, UUID.randomUUID(), ANNA, "2026-01-10", "2026-01-12");
        attended(ledger, ANNA, 1, "2026-01-09", 0, "ONLINE");
        attended(ledger, ANNA, 1, "2026-01-10", 90, "ONLINE");
        attended(ledger, ANNA, 1, "2026-01-12", 0, "ONLINE");
        attended(ledger, BEN, 1, "2026-01-12", 60, "ONLINE");
        assertThat(parts(ledger, "attendance-by-loan"))
                .containsExactly("WITHOUT_LOAN 1/2.0000 = 0.5000", "WITH_LOAN 1/2.0000 = 0.5000");
    }

    private static UUID device(Ledger ledger, String since) {
        var device = UUID.randomUUID();
        ledger.fact("device", since, Map.of("device", device, "type", "LAPTOP", "since", since));
        return device;
    }

    private static void gone(Ledger ledger, UUID device, String day) {
        ledger.fact("device_gone", day, Map.of("device", device, "gone_on", day));
    }

    private static void seen(Ledger ledger, UUID device, String day) {
        ledger.fact("device_seen", day, Map.of("device", device, "seen_on", day));
    }

    private static UUID loan(Ledger ledger, UUID device, UUID person, String from, @Nullable String to) {
        var request = UUID.randomUUID();
        ledger.fact(
                "loan",
                from,
                Map.of(
                        "device", device,
                        "loan_request", request,
                        "participant", person,
                        "referral", person,
                        "handed_out_on", from));
        if (to != null) {
            ledger.fact("loan_end", to, Map.of("device", device, "loan_request", request, "ended_on", to));
        }
        return request;
    }
}
