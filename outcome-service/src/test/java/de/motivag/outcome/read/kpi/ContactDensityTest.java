package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.read.kpi.Grouping.MONTH;
import static de.motivag.outcome.read.kpi.Grouping.OFFER;
import static de.motivag.outcome.read.kpi.Ledger.EVER_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.common.OfferId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A participant-month is 30.4375 days. The expected figures were computed by hand. */
@Tag("slice")
class ContactDensityTest {
    private static final OfferId OFFER_A = new OfferId(new UUID(0, 1));
    private static final OfferId OFFER_B = new OfferId(new UUID(0, 2));
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();

    @Test
    void a_span_over_three_months_counts_its_days_in_each_and_each_contact_in_its_month() {
        var ledger = new Ledger("density-three");
        ledger.contact(ANNA, OFFER_A, "2026-01-31");
        ledger.contact(ANNA, OFFER_A, "2026-02-01");
        ledger.contact(ANNA, OFFER_A, "2026-03-15");
        // 1, 28 and 31 days; 30.4375 ÷ 1, ÷ 28, ÷ 31
        assertThat(ledger.figures("contact-density", "2026-01-01", "2026-03-31", "2026-03-31", EVER_AFTER, MONTH))
                .containsExactly(
                        "2026-01 1/0.0329 = 30.4375", "2026-02 1/0.9199 = 1.0871", "2026-03 1/1.0185 = 0.9819");
        // 60 days: 3 × 30.4375 ÷ 60 = 1.521875
        assertThat(ledger.figures("contact-density", "2026-01-01", "2026-03-31", "2026-03-31", EVER_AFTER))
                .containsExactly("null 3/1.9713 = 1.5219");
    }

    @Test
    void the_span_begins_with_the_first_completed_contact() {
        var ledger = new Ledger("density-attempts");
        ledger.contact(ANNA, OFFER_A, "2026-01-10", false);
        ledger.contact(ANNA, OFFER_A, "2026-02-19");
        ledger.contact(ANNA, OFFER_A, "2026-02-20", false);
        // 10 days: 30.4375 ÷ 10
        assertThat(ledger.figures("contact-density", "2026-01-01", "2026-02-28", "2026-02-28", EVER_AFTER, MONTH))
                .containsExactly("2026-02 1/0.3285 = 3.0438");
    }

    @Test
    void an_open_span_runs_to_the_asked_day_and_months_without_a_contact_count() {
        var ledger = new Ledger("density-asked");
        ledger.contact(ANNA, OFFER_A, "2026-01-01");
        // 31 and 10 days
        assertThat(ledger.figures("contact-density", "2026-01-01", "2026-02-28", "2026-02-10", EVER_AFTER, MONTH))
                .containsExactly("2026-01 1/1.0185 = 0.9819", "2026-02 0/0.3285 = 0.0000");
        assertThat(ledger.figures("contact-density", "2026-01-01", "2026-02-28", "2025-12-31", EVER_AFTER, MONTH))
                .isEmpty();
    }

    @Test
    void only_the_days_of_a_span_inside_the_period_count() {
        var ledger = new Ledger("density-period");
        ledger.contact(ANNA, OFFER_A, "2025-11-03");
        ledger.contact(ANNA, OFFER_A, "2026-02-05");
        ledger.contact(ANNA, OFFER_A, "2026-02-20");
        ledger.contact(ANNA, OFFER_A, "2026-02-21");
        ledger.contact(BEN, OFFER_A, "2026-02-21");
        // 5 to 20 February are 16 days: 2 × 30.4375 ÷ 16 = 3.8046875
        assertThat(ledger.figures("contact-density", "2026-02-05", "2026-02-20", "2026-06-30", EVER_AFTER, MONTH))
                .containsExactly("2026-02 2/0.5257 = 3.8047");
    }

    @Test
    void a_person_in_two_offers_has_two_spans_which_are_added_up_before_dividing() {
        var ledger = new Ledger("density-offers");
        ledger.contact(ANNA, OFFER_A, "2026-01-01");
        ledger.contact(ANNA, OFFER_A, "2026-01-02");
        ledger.contact(UUID.randomUUID(), OFFER_B, "2026-01-22");
        // A: 31 days, B: 10 days
        assertThat(ledger.figures("contact-density", "2026-01-01", "2026-01-31", "2026-01-31", EVER_AFTER, OFFER))
                .containsExactly("null 2/1.0185 = 1.9637", "null 1/0.3285 = 3.0438");
        // 3 × 30.4375 ÷ 41 = 2.22713…
        assertThat(ledger.figures("contact-density", "2026-01-01", "2026-01-31", "2026-01-31", EVER_AFTER, MONTH))
                .containsExactly("2026-01 3/1.3470 = 2.2271");
    }

    @Test
    void a_contact_that_was_recorded_late_was_not_known_before() {
        var ledger = new Ledger("density-known");
        ledger.contact(ANNA, OFFER_A, "2026-01-22");
        ledger.contact(ANNA, OFFER_A, "2026-01-30");
        assertThat(ledger.figures(
                        "contact-density",
                        "2026-01-01",
                        "2026-01-31",
                        "2026-01-31",
                        Instant.parse("2026-01-25T00:00:00Z"),
                        MONTH))
                .containsExactly("2026-01 1/0.3285 = 3.0438");
    }

    @Test
    void the_span_ends_with_the_measure_and_later_contacts_are_shown_separately() {
        var ledger = new Ledger("density-ended");
        ledger.contact(ANNA, OFFER_A, "2026-01-01");
        ledger.contact(ANNA, OFFER_A, "2026-01-10");
        ledger.contact(ANNA, OFFER_A, "2026-01-11");
        ledger.contact(ANNA, OFFER_A, "2026-02-01");
        ledger.contact(ANNA, OFFER_A, "2026-02-02", false);
        ledger.ended(ANNA, OFFER_A, "2026-01-10");
        // 10 days: 2 × 30.4375 ÷ 10
        assertThat(ledger.figures("contact-density", "2026-01-01", "2026-02-28", "2026-02-28", EVER_AFTER, MONTH))
                .containsExactly("2026-01 2/0.3285 = 6.0875");
        assertThat(ledger.figures("contacts-outside", "2026-01-01", "2026-02-28", "2026-02-28", EVER_AFTER, MONTH))
                .containsExactly("2026-01 1/null = 1", "2026-02 1/null = 1");
        // As known before the end was recorded, the span runs to the asked day.
        assertThat(ledger.figures(
                        "contact-density",
                        "2026-01-01",
                        "2026-01-05",
                        "2026-01-05",
                        Instant.parse("2026-01-05T22:00:00Z"),
                        MONTH))
                .containsExactly("2026-01 1/0.1643 = 6.0875");
    }

    @Test
    void a_withdrawal_ends_the_span_unless_coaching_has_reported_the_measures_end() {
        var ledger = new Ledger("density-withdrawn");
        ledger.contact(ANNA, OFFER_A, "2026-01-01");
        ledger.contact(ANNA, OFFER_A, "2026-01-12");
        ledger.ended(ANNA, OFFER_A, "2026-01-12");
        ledger.withdrawn(ANNA, OFFER_A, "2026-01-10");
        ledger.contact(BEN, OFFER_A, "2026-01-22");
        ledger.withdrawn(BEN, OFFER_A, "2026-01-21");
        // 12 days of Anna, none of Ben: 2 × 30.4375 ÷ 12
        assertThat(ledger.figures("contact-density", "2026-01-01", "2026-01-31", "2026-01-31", EVER_AFTER, MONTH))
                .containsExactly("2026-01 2/0.3943 = 5.0729");
        assertThat(ledger.figures("contacts-outside", "2026-01-01", "2026-01-31", "2026-01-31", EVER_AFTER, MONTH))
                .containsExactly("2026-01 1/null = 1");
    }

    @Test
    void each_organisation_is_counted_separately() {
        var one = new Ledger("density-one");
        new Ledger("density-other").contact(ANNA, OFFER_A, "2026-01-01");
        one.contact(ANNA, OFFER_A, "2026-01-22");
        assertThat(one.figures("contact-density", "2026-01-01", "2026-01-31", "2026-01-31", EVER_AFTER, MONTH))
                .containsExactly("2026-01 1/0.3285 = 3.0438");
    }
}
