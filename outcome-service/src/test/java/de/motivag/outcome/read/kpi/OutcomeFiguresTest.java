package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.read.kpi.Grouping.MONTH;
import static de.motivag.outcome.read.kpi.Ledger.EVER_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.common.OfferId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the outcome figures. The expected figures were computed by hand. */
@Tag("slice")
class OutcomeFiguresTest {
    private static final OfferId OFFER = new OfferId(new UUID(0, 1));

    @Test
    void two_of_four_closed_windows_are_integrated_one_is_not_and_one_is_not_evidenced() {
        var ledger = four("outcomes-four");
        assertThat(asked(ledger, "integration-quota", "2026-09-01")).containsExactly("2026-02 2/4.0000 = 0.5000");
        assertThat(asked(ledger, "integration-quota-evidenced", "2026-09-01"))
                .containsExactly("2026-02 2/3.0000 = 0.6667");
        assertThat(asked(ledger, "integration-quota-completed", "2026-09-01"))
                .containsExactly("2026-02 2/3.0000 = 0.6667");
        assertThat(asked(ledger, "integrations-begun-before-end", "2026-09-01")).containsExactly("2026-02 1/null = 1");
        assertThat(asked(ledger, "not-evidenced", "2026-09-01")).containsExactly("2026-02 1/null = 1");
        assertThat(asked(ledger, "in-insured-work-on-the-day", "2026-09-01"))
                .containsExactly("2026-02 1/4.0000 = 0.2500");
    }

    @Test
    void a_window_counts_from_the_day_after_its_last_day() {
        var ledger = four("outcomes-closing");
        assertThat(asked(ledger, "integration-quota", "2026-08-27")).isEmpty();
        assertThat(asked(ledger, "integration-quota", "2026-08-28")).containsExactly("2026-02 2/3.0000 = 0.6667");
        assertThat(asked(ledger, "integration-quota", "2026-08-29")).containsExactly("2026-02 2/4.0000 = 0.5000");
        assertThat(asked(ledger, "integration-quota", "2026-09-02"))
                .containsExactly("2026-02 2/4.0000 = 0.5000", "2026-03 0/1.0000 = 0.0000");
        assertThat(asked(ledger, "integration-quota", "2026-09-03"))
                .containsExactly("2026-02 2/4.0000 = 0.5000", "2026-03 0/2.0000 = 0.0000");
    }

    @Test
    void exits_count_immediately_and_only_after_an_entry() {
        var ledger = four("outcomes-exits");
        assertThat(asked(ledger, "exits", "2026-03-31")).containsExactly("2026-02 4/null = 4", "2026-03 2/null = 2");
        assertThat(asked(ledger, "completion-rate", "2026-03-31"))
                .containsExactly("2026-02 3/4.0000 = 0.7500", "2026-03 2/2.0000 = 1.0000");
        assertThat(asked(ledger, "exits", "2026-02-27")).containsExactly("2026-02 3/null = 3");
    }

    @Test
    void one_job_counts_in_two_windows() {
        var ledger = new Ledger("outcomes-twice");
        var person = UUID.randomUUID();
        ledger.participation(person, OFFER, "2026-01-05", "2026-01-30", "COMPLETED");
        ledger.participation(person, OFFER, "2026-02-02", "2026-02-27", "COMPLETED");
        ledger.work(person, "2026-03-02", null);
        assertThat(asked(ledger, "integration-quota", "2026-09-30"))
                .containsExactly("2026-01 1/1.0000 = 1.0000", "2026-02 1/1.0000 = 1.0000");
    }

    @Test
    void only_a_start_of_work_in_the_primary_labour_market_is_an_integration() {
        var ledger = new Ledger("outcomes-kinds");
        for (var kind : List.of("EMPLOYMENT", "SELF_EMPLOYMENT", "VOCATIONAL_TRAINING")) {
            integrated(ledger, kind);
        }
        for (var kind : List.of("SECONDARY_LABOUR_MARKET", "WORK_OPPORTUNITY", "WORK_TRIAL")) {
            integrated(ledger, kind);
        }
        assertThat(asked(ledger, "integration-quota", "2026-09-30")).containsExactly("2026-02 3/6.0000 = 0.5000");
        // Employment and training are insured, self-employment is not.
        assertThat(asked(ledger, "in-insured-work-on-the-day", "2026-09-30"))
                .containsExactly("2026-02 2/6.0000 = 0.3333");
    }

    @Test
    void the_window_is_clipped_to_the_months_last_day() {
        var ledger = new Ledger("outcomes-clipped");
        for (var start : List.of("2028-02-29", "2028-03-01")) {
            var person = UUID.randomUUID();
            ledger.participation(person, OFFER, "2027-08-02", "2027-08-31", "COMPLETED");
            ledger.work(person, start, null);
        }
        assertThat(ledger.figures("integration-quota", "2027-01-01", "2027-12-31", "2028-02-29", EVER_AFTER, MONTH))
                .isEmpty();
        assertThat(ledger.figures("integration-quota", "2027-01-01", "2027-12-31", "2028-03-01", EVER_AFTER, MONTH))
                .containsExactly("2027-08 1/2.0000 = 0.5000");
    }

    @Test
    void withdrawn_evidence_counts_in_the_earlier_knowledge() {
        var ledger = new Ledger("outcomes-taken-back");
        var person = UUID.randomUUID();
        var takenBack = Instant.parse("2026-10-01T08:00:00Z");
        ledger.participation(person, OFFER, "2026-02-02", "2026-02-27", "COMPLETED");
        ledger.integration(person, "EMPLOYMENT", "2026-03-02", null, true, takenBack.toString());
        assertThat(ledger.figures(
                        "integration-quota", "2026-02-01", "2026-02-28", "2026-09-30", takenBack.minusMillis(1), MONTH))
                .containsExactly("2026-02 1/1.0000 = 1.0000");
        assertThat(ledger.figures("integration-quota", "2026-02-01", "2026-02-28", "2026-09-30", takenBack, MONTH))
                .containsExactly("2026-02 0/1.0000 = 0.0000");
    }

    private static void integrated(Ledger ledger, String kind) {
        var person = UUID.randomUUID();
        ledger.participation(person, OFFER, "2026-02-02", "2026-02-27", "COMPLETED");
        ledger.integration(person, kind, "2026-03-02", null, true, "infinity");
    }

    /**
     * Four participations that ended in February, the early one on the 28th; one each that ends on 1 and 2 March; one
     * without an entry.
     */
    private static Ledger four(String organisation) {
        var ledger = new Ledger(organisation);
        var inWindow = UUID.randomUUID();
        ledger.participation(inWindow, OFFER, "2026-01-19", "2026-02-27", "COMPLETED");
        ledger.work(inWindow, "2026-08-27", null);
        var beforeEnd = UUID.randomUUID();
        ledger.participation(beforeEnd, OFFER, "2026-01-19", "2026-02-27", "COMPLETED");
        ledger.work(beforeEnd, "2026-02-01", "2026-05-01");
        var not = UUID.randomUUID();
        ledger.participation(not, OFFER, "2026-01-19", "2026-02-27", "COMPLETED");
        ledger.work(not, "2026-08-28", null);
        ledger.work(not, "2026-01-18", "2026-02-28");
        ledger.checked(not, "2026-08-27");
        var nobodyKnows = UUID.randomUUID();
        ledger.participation(nobodyKnows, OFFER, "2026-01-19", "2026-02-28", "EARLY");
        ledger.checked(nobodyKnows, "2026-08-27");
        ledger.participation(UUID.randomUUID(), OFFER, "2026-02-02", "2026-03-01", "COMPLETED");
        ledger.participation(UUID.randomUUID(), OFFER, "2026-02-02", "2026-03-02", "COMPLETED");
        ledger.ended(UUID.randomUUID(), OFFER, "2026-02-27");
        return ledger;
    }

    private static List<String> asked(Ledger ledger, String kpi, String asked) {
        return ledger.figures(kpi, "2026-01-01", "2026-03-31", asked, EVER_AFTER, MONTH);
    }
}
