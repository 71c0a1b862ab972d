package de.motivag.desk.figures;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.figures.Compared.Change;
import de.motivag.desk.figures.Compared.Kind;
import de.motivag.desk.figures.Kpi.Case;
import de.motivag.desk.figures.Kpi.Event;
import de.motivag.desk.figures.Kpi.Exclusion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reasons for which a case differs from what was known on 31.10.2026. */
class ComparedTest {

    private static final LocalDate KNOWN = LocalDate.of(2026, 10, 31);
    private static final String BEFORE = "2026-10-31T22:59:59Z";
    private static final String AFTER = "2026-10-31T23:00:00Z";

    private static Case with(@Nullable String excluded, String... recordedAt) {
        return new Case(
                LocalDate.of(2026, 4, 1),
                BigDecimal.ONE,
                null,
                null,
                excluded == null ? null : new Exclusion(excluded, excluded),
                null,
                List.of(recordedAt).stream()
                        .map(at -> new Event("coaching.MeasureEntered", Instant.parse(at)))
                        .toList());
    }

    @Test
    void a_case_that_was_recorded_since_then_is_new() {
        assertThat(new Change("ONLY_RIGHT", null, with(null, AFTER)).kind(KNOWN))
                .isEqualTo(Kind.NEW);
    }

    @Test
    void a_case_about_which_something_was_recorded_since_then_is_corrected() {
        assertThat(new Change("ONLY_LEFT", with(null, BEFORE), with("NOT_STARTED", BEFORE, AFTER)).kind(KNOWN))
                .isEqualTo(Kind.CORRECTED);
    }

    @Test
    void a_case_without_anything_recorded_changes_by_time_alone() {
        assertThat(new Change("ONLY_RIGHT", with("WINDOW_OPEN", BEFORE), with(null, BEFORE)).kind(KNOWN))
                .isEqualTo(Kind.WINDOW_CLOSED);
    }

    @Test
    void other_comparisons_name_the_side() {
        assertThat(new Change("CHANGED", with(null, BEFORE), with(null, BEFORE)).kind(null))
                .isEqualTo(Kind.CHANGED);
    }
}
