package de.motivag.outcome.read.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.outcome.read.kpi.Suppression.Cell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    @Test
    void one_or_two_people_are_not_told_of_and_none_or_three_are() {
        assertThat(Suppression.suppressed(List.of(month("01", 0), month("02", 1), month("03", 2), month("04", 3))))
                .containsExactlyInAnyOrder(month("02", 1), month("03", 2));
    }

    @Test
    void one_cell_that_could_be_worked_out_from_the_sum_takes_the_smallest_other_one_with_it() {
        var few = month("01", 2);
        var smallest = month("03", 7);
        assertThat(Suppression.suppressed(List.of(few, month("02", 9), smallest, sum(18))))
                .containsExactlyInAnyOrder(few, smallest);
    }

    @Test
    void where_there_is_no_other_one_the_sum_goes() {
        var few = month("01", 2);
        var alone = new Cell(Map.of(), 4, 2, 0);
        assertThat(Suppression.suppressed(List.of(few, alone))).containsExactlyInAnyOrder(few, alone);
    }

    @Test
    void two_that_are_few_protect_each_other() {
        assertThat(Suppression.suppressed(List.of(month("01", 2), month("02", 1), month("03", 9), sum(12))))
                .containsExactlyInAnyOrder(month("01", 2), month("02", 1));
    }

    @Test
    void in_a_table_no_row_and_no_column_lacks_just_one() {
        var few = cell("a", "01", 2);
        var table = List.of(
                few,
                cell("a", "02", 5),
                cell("a", "03", 9),
                cell("b", "01", 6),
                cell("b", "02", 7),
                cell("b", "03", 8),
                new Cell(Map.of(By.PART, "a"), 16, 16, 0),
                new Cell(Map.of(By.PART, "b"), 21, 21, 0),
                month("01", 8),
                month("02", 12),
                month("03", 17),
                sum(37));
        // the smallest in its row and in its column, and then what closes the rectangle
        assertThat(Suppression.suppressed(table))
                .containsExactlyInAnyOrder(few, cell("a", "02", 5), cell("b", "01", 6), cell("b", "02", 7));
    }

    @Test
    void who_is_behind_a_numerator_or_left_over_from_it_counts_as_well() {
        var integrated = new Cell(Map.of(By.MONTH, "01"), 9, 2, 7);
        var leftOver = new Cell(Map.of(By.MONTH, "02"), 9, 7, 2);
        assertThat(Suppression.suppressed(List.of(integrated, leftOver, new Cell(Map.of(By.MONTH, "03"), 9, 4, 5))))
                .containsExactlyInAnyOrder(integrated, leftOver);
    }

    private static Cell month(String month, long persons) {
        return new Cell(Map.of(By.MONTH, month), persons, persons, 0);
    }

    private static Cell cell(String part, String month, long persons) {
        return new Cell(Map.of(By.PART, part, By.MONTH, month), persons, persons, 0);
    }

    private static Cell sum(long persons) {
        return new Cell(Map.of(), persons, persons, 0);
    }
}
