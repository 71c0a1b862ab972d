package de.motivag.outcome.read.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.outcome.read.kpi.Suppression.Cell;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {
    @Test
    void cells_of_one_or_two_people_are_hidden_and_those_of_none_or_three_are_not() {
        assertThat(suppressed(List.of(month("01", 0), month("02", 1), month("03", 2), month("04", 3))))
                .containsExactlyInAnyOrder(month("02", 1), month("03", 2));
    }

    @Test
    void a_cell_that_could_be_computed_from_the_sum_hides_the_smallest_other_one() {
        var few = month("01", 2);
        var smallest = month("03", 7);
        assertThat(suppressed(List.of(few, month("02", 9), smallest, sum(18))))
                .containsExactlyInAnyOrder(few, smallest);
    }

    @Test
    void the_sum_is_hidden_if_there_is_no_other_cell() {
        var few = month("01", 2);
        var alone = new Cell(Map.of(), 4, 2, 0);
        assertThat(suppressed(List.of(few, alone))).containsExactlyInAnyOrder(few, alone);
    }

    @Test
    void two_small_cells_protect_each_other() {
        assertThat(suppressed(List.of(month("01", 2), month("02", 1), month("03", 9), sum(12))))
                .containsExactlyInAnyOrder(month("01", 2), month("02", 1));
    }

    @Test
    void no_row_and_no_column_of_a_table_has_a_single_hidden_cell() {
        var few = cell("a", "01", 2);
        var table = List.of(
                few,
                cell("a", "02", 5),
                cell("a", "03", 9),
                cell("b", "01", 6),
                cell("b", "02", 7),
                cell("b", "03", 8),
                new Cell(Map.of(Grouping.PART, "a"), 16, 16, 0),
                new Cell(Map.of(Grouping.PART, "b"), 21, 21, 0),
                month("01", 8),
                month("02", 12),
                month("03", 17),
                sum(37));
        // The smallest cell in its row and its column, and the one that closes the rectangle.
        assertThat(suppressed(table))
                .containsExactlyInAnyOrder(few, cell("a", "02", 5), cell("b", "01", 6), cell("b", "02", 7));
    }

    @Test
    void the_people_inside_and_outside_a_numerator_count_as_well() {
        var integrated = new Cell(Map.of(Grouping.MONTH, "01"), 9, 2, 7);
        var leftOver = new Cell(Map.of(Grouping.MONTH, "02"), 9, 7, 2);
        assertThat(suppressed(List.of(integrated, leftOver, new Cell(Map.of(Grouping.MONTH, "03"), 9, 4, 5))))
                .containsExactlyInAnyOrder(integrated, leftOver);
    }

    @Test
    void parts_with_only_one_possible_value_hide_the_smallest_other_one() {
        var nine = month("03", 9);
        for (var people : List.of(1, 2)) {
            var one = month("01", people);
            var other = month("02", people);
            assertThat(suppressed(List.of(one, other, nine, month("04", 10), sum(19 + 2 * people))))
                    .as("%1$s and %1$s", people)
                    .containsExactlyInAnyOrder(one, other, nine);
        }
    }

    @Test
    void one_of_three_is_no_cover_because_two_would_be_revealed() {
        assertThat(suppressed(List.of(month("01", 1), month("02", 3), month("03", 9), sum(13))))
                .containsExactlyInAnyOrder(month("01", 1), month("03", 9));
    }

    @Test
    void the_sum_is_hidden_if_all_parts_are_small_and_have_only_one_possible_value() {
        var table = List.of(month("01", 1), month("02", 1), month("03", 1), sum(3));
        assertThat(suppressed(table)).containsExactlyInAnyOrderElementsOf(table);
        var either = List.of(month("01", 2), month("02", 1), sum(3));
        assertThat(suppressed(either)).containsExactlyInAnyOrder(month("01", 2), month("02", 1));
    }

    @Test
    void a_cell_that_is_small_in_one_table_is_hidden_in_all_tables() {
        assertThat(Suppression.hidden(List.of(
                        List.of(month("01", 12), month("02", 12), month("03", 13), sum(37)),
                        List.of(month("01", 2), month("02", 7), month("03", 6), sum(15)))))
                .containsExactlyInAnyOrder(Map.of(Grouping.MONTH, "01"), Map.of(Grouping.MONTH, "03"));
    }

    /**
     * The attacker knows the published table, the rule, and for each hidden part whether it is one or two. The attacker
     * tries all tables that differ by at most one in each part.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void hidden_cells_cannot_be_recomputed(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var size = List.of(List.of(1, 1, 6), List.of(1, 3, 3), List.of(2, 2, 2))
                    .get(i % 3);
            var parts = new HashMap<Map<Grouping, String>, Integer>();
            for (int place = 0; place < size.get(0) * size.get(1) * size.get(2); place++) {
                var people = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(1 + random.nextInt(7));
                if (people > 0) {
                    parts.put(
                            Map.of(
                                    Grouping.TEAM, "" + place % size.get(0),
                                    Grouping.OFFER, "" + place / size.get(0) % size.get(1),
                                    Grouping.MONTH, "" + place / size.get(0) / size.get(1)),
                            people);
                }
            }
            var published = withSums(parts);
            var hidden = hidden(published);
            assertThat(published)
                    .allSatisfy((place, people) ->
                            assertThat(people == 1 || people == 2).isIn(false, hidden.contains(place)));
            var possible = new HashMap<Map<Grouping, String>, Set<Integer>>();
            attack(List.copyOf(parts.keySet()), parts, hidden, published, possible);
            assertThat(hidden)
                    .allSatisfy(place -> assertThat(possible.get(place))
                            .as("%s of %s", place, published)
                            .hasSizeGreaterThan(1));
        }
    }

    private static void attack(
            List<Map<Grouping, String>> parts,
            Map<Map<Grouping, String>, Integer> guess,
            Set<Map<Grouping, String>> hidden,
            Map<Map<Grouping, String>, Integer> published,
            Map<Map<Grouping, String>, Set<Integer>> possible) {
        if (parts.isEmpty()) {
            var guessed = withSums(guess);
            if (published.keySet().stream()
                    .allMatch(place ->
                            hidden.contains(place) || published.get(place).equals(guessed.get(place)))) {
                hidden.forEach(place ->
                        possible.computeIfAbsent(place, p -> new HashSet<>()).add(guessed.get(place)));
            }
            return;
        }
        var part = parts.getFirst();
        var people = published.get(part);
        var guesses = !hidden.contains(part)
                ? List.of(people)
                : people < 3 ? List.of(1, 2) : people == 3 ? List.of(3, 4) : List.of(people - 1, people, people + 1);
        for (var one : guesses) {
            var next = new HashMap<>(guess);
            next.put(part, one);
            attack(parts.subList(1, parts.size()), next, hidden, published, possible);
        }
    }

    private static Map<Map<Grouping, String>, Integer> withSums(Map<Map<Grouping, String>, Integer> parts) {
        var table = parts;
        for (var by : List.of(Grouping.TEAM, Grouping.OFFER, Grouping.MONTH)) {
            var summed = new HashMap<>(table);
            table.forEach((place, people) -> {
                var sum = new HashMap<>(place);
                sum.remove(by);
                summed.merge(sum, people, Integer::sum);
            });
            table = summed;
        }
        return table;
    }

    private static Set<Map<Grouping, String>> hidden(Map<Map<Grouping, String>, Integer> table) {
        return Suppression.hidden(List.of(table.entrySet().stream()
                .map(entry -> new Cell(entry.getKey(), entry.getValue(), entry.getValue(), 0))
                .toList()));
    }

    private static List<Cell> suppressed(List<Cell> table) {
        var hidden = Suppression.hidden(List.of(table));
        return table.stream().filter(cell -> hidden.contains(cell.at())).toList();
    }

    private static Cell month(String month, long persons) {
        return new Cell(Map.of(Grouping.MONTH, month), persons, persons, 0);
    }

    private static Cell cell(String part, String month, long persons) {
        return new Cell(Map.of(Grouping.PART, part, Grouping.MONTH, month), persons, persons, 0);
    }

    private static Cell sum(long persons) {
        return new Cell(Map.of(), persons, persons, 0);
    }
}
