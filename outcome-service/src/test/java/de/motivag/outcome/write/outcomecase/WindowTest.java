package de.motivag.outcome.write.outcomecase;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.outcome.Cases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowTest {
    static List<List<String>> cases() {
        return Cases.in("windows.txt");
    }

    @Test
    void the_table_has_enough_cases() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_window_lasts_from_the_end_to_six_calendar_months_later(List<String> row) {
        var window = Window.after(LocalDate.parse(row.get(0)));
        assertThat(window.closesOn()).isEqualTo(row.get(1));
        assertThat(window.contains(LocalDate.parse(row.get(2))))
                .isEqualTo(row.get(3).equals("yes"));
        var given = new DecisionContext(Instant.parse(row.get(4)), new OrganisationId("jc-nord"));
        assertThat(window.hasClosedBy(given.today())).isEqualTo(row.get(5).equals("closed"));
    }
}
