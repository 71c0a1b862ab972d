package de.motivag.desk.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.outcomes.EvidenceGrid.Cell;
import de.motivag.desk.person.Outcome.Biography;
import de.motivag.desk.person.Outcome.Started;
import de.motivag.desk.person.Outcome.Work;
import de.motivag.desk.services.Part;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The state of each month of a window: ended on 10.03., closes on 10.09., seen on 20.06.2026. */
class EvidenceGridTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    private static final OutcomeCase CASE = new OutcomeCase(
            "case",
            "participant",
            "referral",
            "WINDOW",
            LocalDate.of(2026, 1, 5),
            LocalDate.of(2026, 3, 10),
            LocalDate.of(2026, 9, 10),
            false,
            null);

    private static Cell cell(int month, @Nullable LocalDate checkedOn, Work... work) {
        var started = List.of(work).stream().map(one -> new Started("id", one)).toList();
        return EvidenceGrid.cell(CASE, Part.of(new Biography(started, checkedOn)), YearMonth.of(2026, month), TODAY);
    }

    private static Work work(String kind, String from, @Nullable String until) {
        return new Work(kind, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    @Test
    void months_outside_of_the_window_are_left_out() {
        assertThat(cell(2, null)).isEqualTo(Cell.OUTSIDE);
        assertThat(cell(10, null)).isEqualTo(Cell.OUTSIDE);
    }

    @Test
    void a_month_that_is_over_is_missing_until_it_is_checked() {
        assertThat(cell(5, null)).isEqualTo(Cell.UNKNOWN);
        assertThat(cell(5, LocalDate.of(2026, 5, 30))).isEqualTo(Cell.UNKNOWN);
        assertThat(cell(5, LocalDate.of(2026, 5, 31))).isEqualTo(Cell.NO_WORK);
    }

    @Test
    void a_month_that_is_not_over_is_not_missing() {
        assertThat(cell(6, null)).isEqualTo(Cell.FUTURE);
        assertThat(cell(9, null)).isEqualTo(Cell.FUTURE);
    }

    @Test
    void work_counts_from_its_first_to_its_last_day() {
        assertThat(cell(4, null, work("EMPLOYMENT", "2026-04-30", "2026-05-01")))
                .isEqualTo(Cell.WORK);
        assertThat(cell(5, null, work("EMPLOYMENT", "2026-04-30", "2026-05-01")))
                .isEqualTo(Cell.WORK);
        assertThat(cell(3, null, work("EMPLOYMENT", "2026-04-30", null))).isEqualTo(Cell.UNKNOWN);
        assertThat(cell(7, null, work("EMPLOYMENT", "2026-04-30", null))).isEqualTo(Cell.FUTURE);
    }

    @Test
    void a_work_opportunity_is_no_integration() {
        assertThat(cell(4, null, work("WORK_OPPORTUNITY", "2026-04-01", null))).isEqualTo(Cell.UNKNOWN);
    }
}
