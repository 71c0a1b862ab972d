package de.motivag.outcome.read.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.outcome.read.kpi.Figures.Figure;
import de.motivag.outcome.read.kpi.Kpi.Aggregate;
import de.motivag.outcome.read.kpi.Suppression.Cell;
import de.motivag.outcome.read.kpi.TableComputation.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tables of three months, of which only the first can reveal a person. */
class TableTest {
    private static Kpis kpis;

    @BeforeAll
    static void read() throws Exception {
        kpis = new Kpis();
    }

    @Test
    void cases_without_evidence_cannot_be_computed_from_the_two_quotas() {
        var quota = ratio("integration-quota", 12, 4, 40, 20, 60, 30);
        var evidenced = ratio("integration-quota-evidenced", 10, 4, 30, 20, 50, 30);
        assertThat(hidden(quota)).isEmpty();
        assertThat(hidden(evidenced)).isEmpty();
        assertThat(hidden(quota, evidenced)).containsExactly("01", "02");
        assertThat(hidden(quota, evidenced, count("not-evidenced", 2, 10, 10))).containsExactly("01", "02");
    }

    @Test
    void confirmed_cases_cannot_be_computed_from_the_quota_and_the_number_not_evidenced() {
        var quota = ratio("integration-quota", 20, 6, 30, 9, 40, 15);
        assertThat(hidden(count("not-evidenced", 13, 10, 10))).isEmpty();
        assertThat(hidden(quota, count("not-evidenced", 13, 10, 10))).containsExactly("01", "02");
    }

    @Test
    void early_ends_cannot_be_computed_from_the_quota_without_them() {
        var quota = ratio("integration-quota", 20, 6, 30, 9, 40, 15);
        assertThat(hidden(quota, ratio("integration-quota-completed", 15, 5, 20, 5, 20, 5)))
                .containsExactly("01", "02");
        assertThat(hidden(quota, ratio("integration-quota-completed", 12, 3, 20, 5, 20, 5)))
                .isEmpty();
    }

    @Test
    void a_cell_is_hidden_in_all_figures_of_a_family_and_in_no_other_family() {
        var rate = ratio("completion-rate", 12, 10, 30, 20, 40, 25);
        assertThat(hidden(rate, count("exits", 12, 30, 40))).containsExactly("01", "02");
        var tables = List.of(rate, count("exits", 12, 30, 40), count("measure-entries", 12, 30, 40));
        var published = Report.published(tables);
        assertThat(published.get("exits"))
                .filteredOn(Report.PublishedRow::suppressed)
                .hasSize(2);
        assertThat(published.get("measure-entries")).noneMatch(Report.PublishedRow::suppressed);
    }

    @Test
    void a_single_person_between_two_steps_of_a_path_is_hidden() {
        var path = new ArrayList<Row>();
        path.addAll(count("drop-off-path", "6-COMPLETED", 10, 20, 20).rows());
        path.addAll(count("drop-off-path", "7-INTEGRATED", 9, 12, 13).rows());
        assertThat(hidden(new Table(kpis.named("drop-off-path", null), path))).containsExactly("01", "03");
    }

    /**
     * 18, 13 and 15 ended. For 12, 12 and none it is known whether they receive benefits, so one of the second month is
     * left.
     */
    @Test
    void an_empty_part_does_not_protect_a_single_remaining_person() {
        var exits = count("exits", 18, 13, 15);
        var receipt = ratio("receipt-ended", 12, 6, 12, 6, 0, 0);
        assertThat(hidden(exits, receipt, count("not-evidenced", 8, 5, 2))).containsExactly("01", "02", "03");
    }

    private static List<String> hidden(Table... tables) {
        return Suppression.hidden(Table.computable(List.of(tables))).stream()
                .map(place -> place.getOrDefault(Grouping.MONTH, "all"))
                .sorted()
                .toList();
    }

    private static Table count(String name, long... months) {
        return count(name, null, months);
    }

    private static Table count(String name, @Nullable String part, long... months) {
        var numbers = new long[months.length * 2];
        for (int i = 0; i < months.length; i++) {
            numbers[2 * i] = months[i];
            numbers[2 * i + 1] = months[i];
        }
        return table(name, part, numbers);
    }

    private static Table ratio(String name, long... denominatorsAndNumerators) {
        return table(name, null, denominatorsAndNumerators);
    }

    private static Table table(String name, @Nullable String part, long... numbers) {
        var kpi = kpis.named(name, null);
        var rows = new ArrayList<Row>();
        long persons = 0;
        long some = 0;
        for (int i = 0; i < numbers.length; i += 2) {
            persons += numbers[i];
            some += numbers[i + 1];
            if (numbers[i] > 0) {
                rows.add(row(kpi, "0" + (1 + i / 2), part, numbers[i], numbers[i + 1]));
            }
        }
        rows.add(row(kpi, null, part, persons, some));
        return new Table(kpi, rows);
    }

    private static Row row(Kpi kpi, @Nullable String month, @Nullable String part, long persons, long some) {
        var at = new EnumMap<Grouping, String>(Grouping.class);
        if (month != null) {
            at.put(Grouping.MONTH, month);
        }
        if (part != null) {
            at.put(Grouping.PART, part);
        }
        var isRatio = kpi.aggregate() == Aggregate.RATIO;
        var numerator = BigDecimal.valueOf(some);
        return new Row(
                new Figure(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        part,
                        numerator,
                        isRatio ? BigDecimal.valueOf(persons) : null,
                        numerator),
                new Cell(at, persons, some, isRatio ? persons - some : 0));
    }
}
