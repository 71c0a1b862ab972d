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

@Tag("slice")
class MeasureEntriesTest {
    private static final OfferId OFFER_A = new OfferId(new UUID(0, 1));
    private static final OfferId OFFER_B = new OfferId(new UUID(0, 2));

    @Test
    void an_entry_belongs_to_the_month_of_its_day() {
        var ledger = new Ledger("entries-month");
        ledger.entry(OFFER_A, "2025-12-31");
        ledger.entry(OFFER_A, "2026-01-01");
        ledger.entry(OFFER_B, "2026-01-31");
        ledger.entry(OFFER_A, "2026-02-01");
        ledger.entry(OFFER_A, "2026-02-28");
        ledger.entry(OFFER_A, "2026-03-01");
        assertThat(ledger.figures("measure-entries", "2026-01-01", "2026-02-28", "2026-06-30", EVER_AFTER, MONTH))
                .containsExactly("2026-01 2/null = 2", "2026-02 2/null = 2");
        assertThat(ledger.figures("measure-entries", "2026-01-01", "2026-02-28", "2026-06-30", EVER_AFTER))
                .containsExactly("null 4/null = 4");
        assertThat(ledger.rows("measure-entries", "2026-01-01", "2026-02-28", "2026-06-30", EVER_AFTER, OFFER))
                .extracting(Figures.Figure::offer)
                .containsExactly(OFFER_A.value(), OFFER_B.value());
        assertThat(ledger.rows("measure-entries", "2026-01-01", "2026-02-28", "2026-06-30", EVER_AFTER, OFFER, MONTH))
                .hasSize(3);
    }

    @Test
    void a_month_without_entries_has_no_row() {
        var ledger = new Ledger("entries-none");
        assertThat(ledger.figures("measure-entries", "2026-01-01", "2026-02-28", "2026-06-30", EVER_AFTER))
                .isEmpty();
        assertThat(ledger.figures("measure-entries", "2026-01-01", "2026-02-28", "2026-06-30", EVER_AFTER, MONTH))
                .isEmpty();
    }

    @Test
    void a_correction_changes_the_figure_from_its_time_of_recording_on() {
        var ledger = new Ledger("entries-corrected");
        var corrected = Instant.parse("2026-02-10T10:15:30.123Z");
        ledger.entry(OFFER_A, "2026-01-31", "2026-01-31T16:00:00Z", corrected.toString());
        ledger.entry(OFFER_A, "2026-02-01", corrected.toString(), "infinity");
        assertThat(ledger.figures(
                        "measure-entries", "2026-01-01", "2026-02-28", "2026-06-30", corrected.minusMillis(1), MONTH))
                .containsExactly("2026-01 1/null = 1");
        assertThat(ledger.figures("measure-entries", "2026-01-01", "2026-02-28", "2026-06-30", corrected, MONTH))
                .containsExactly("2026-02 1/null = 1");
        assertThat(ledger.figures(
                        "measure-entries",
                        "2026-01-01",
                        "2026-02-28",
                        "2026-06-30",
                        Instant.parse("2026-01-31T15:59:59Z"),
                        MONTH))
                .isEmpty();
    }

    @Test
    void a_revoked_entry_does_not_count() {
        var ledger = new Ledger("entries-undone");
        ledger.entry(OFFER_A, "2026-01-31", "2026-01-31T16:00:00Z", "2026-02-10T10:00:00Z");
        assertThat(ledger.figures("measure-entries", "2026-01-01", "2026-02-28", "2026-06-30", EVER_AFTER, MONTH))
                .isEmpty();
    }

    @Test
    void each_organisation_is_counted_separately() {
        var one = new Ledger("entries-one");
        var other = new Ledger("entries-other");
        one.entry(OFFER_A, "2026-01-05");
        other.entry(OFFER_A, "2026-01-05");
        other.entry(OFFER_A, "2026-01-06");
        assertThat(one.figures("measure-entries", "2026-01-01", "2026-01-31", "2026-06-30", EVER_AFTER, MONTH))
                .containsExactly("2026-01 1/null = 1");
        assertThat(other.figures("measure-entries", "2026-01-01", "2026-01-31", "2026-06-30", EVER_AFTER, MONTH))
                .containsExactly("2026-01 2/null = 2");
    }
}
