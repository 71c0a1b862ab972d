package de.motivag.outcome.read.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.events.coaching.OfferId;
import de.motivag.outcome.read.kpi.Figures.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KpisTest {
    @Test
    void a_definition_is_named_by_its_file_and_says_what_it_is_in_both_languages() {
        var kpi = Kpi.parse("waiting-time.2.sql", """
                -- number: 14
                -- title.de: Wartezeit
                -- title.en: Waiting time
                -- unit.de: Tage
                -- unit.en: days
                -- text.de: Tage: von der Zuweisung bis zum Eintritt
                -- text.en: Days = referral to entry

                select 1""");
        assertThat(kpi.name()).isEqualTo("waiting-time");
        assertThat(kpi.version()).isEqualTo(2);
        assertThat(kpi.number()).isEqualTo(14);
        assertThat(kpi.text().in(Locale.GERMAN)).isEqualTo("Tage: von der Zuweisung bis zum Eintritt");
        assertThat(kpi.text().in(Locale.ENGLISH)).isEqualTo("Days = referral to entry");
    }

    @Test
    void one_without_a_text_is_refused_at_the_start() {
        assertThatThrownBy(() -> Kpi.parse("waiting-time.1.sql", "-- number: 14\nselect 1"))
                .hasMessageContaining("waiting-time.1.sql does not say its title.de");
        assertThatThrownBy(() -> Kpi.parse("Waiting time.sql", "")).hasMessageContaining("<name>.<version>.sql");
    }

    @Test
    void what_a_definition_calls_its_value_is_what_is_computed_from_its_parts() throws Exception {
        var ledger = new Ledger("kpis-values");
        var offers = List.of(new OfferId(new UUID(0, 1)), new OfferId(new UUID(0, 2)));
        for (int i = 0; i < 40; i++) {
            var day = LocalDate.of(2026, 1, 1).plusDays(i * 7L % 90).toString();
            ledger.contact(new UUID(0, i % 7), offers.get(i % 7 % 2), day);
            ledger.entry(offers.get(i % 2), day);
        }
        for (int i = 0; i < 30; i++) {
            var person = new UUID(1, i);
            var ended = LocalDate.of(2025, 3, 31).plusDays(i * 11L % 170);
            var entered = ended.minusDays(20).toString();
            ledger.participation(
                    person, offers.get(i % 2), entered, ended.toString(), i % 3 == 0 ? "EARLY" : "COMPLETED");
            if (i % 4 == 0) {
                ledger.work(person, ended.minusDays(i % 8).toString(), null);
            } else if (i % 5 == 0) {
                ledger.checked(person, "2026-03-31");
            }
        }
        ledger.withdrawn(new UUID(0, 1), offers.get(1), "2026-01-20");
        for (var kpi : new Kpis().all()) {
            var rows = ledger.rows(
                    kpi.name(), "2025-01-01", "2026-03-31", "2026-03-31", Ledger.EVER_AFTER, By.OFFER, By.MONTH);
            assertThat(ledger.values(kpi, "2025-01-01", "2026-03-31"))
                    .as(kpi.name())
                    .isNotEmpty()
                    .containsExactlyElementsOf(rows.stream()
                            .map(row -> row.month().atDay(1) + " " + row.offer().value() + " "
                                    + row.value().toPlainString())
                            .toList());
        }
    }
}
