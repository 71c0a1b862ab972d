package de.motivag.outcome.read.kpi;

import de.motivag.outcome.read.kpi.Kpi.Aggregate;
import de.motivag.outcome.read.kpi.Suppression.Cell;
import de.motivag.outcome.read.kpi.TableComputation.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** A figure with all its sums. */
record Table(Kpi kpi, List<Row> rows) {

    /**
     * The cells that a reader of all figures of one family can compute: the people behind each figure, and differences
     * of figures. A difference is a figure minus another one that is included in it, or a path's step minus the next
     * one. Example: 12 ended and 10 of them with an evidenced result, so 2 have no evidence.
     */
    static List<Collection<Cell>> computable(Collection<Table> family) {
        var cells = new ArrayList<Collection<Cell>>();
        for (var table : family) {
            table.parts(Row::cell).forEach(part -> cells.add(part.values()));
            var cases = table.parts(table::cases);
            family.stream()
                    .filter(other -> table.kpi.among().contains(other.kpi.name()))
                    .flatMap(other -> other.parts(other::cases).stream())
                    .forEach(whole -> cases.forEach(part -> cells.add(rest(whole, part))));
            if (table.kpi.aggregate() == Aggregate.COUNT) {
                for (int i = 1; i < cases.size(); i++) {
                    cells.add(rest(cases.get(i - 1), cases.get(i)));
                }
            }
        }
        return cells;
    }

    /**
     * The coordinates of a row without its part, because all parts are hidden together, and with figures that have
     * none.
     */
    Map<Grouping, String> place(Row row) {
        var coordinates = new EnumMap<Grouping, String>(Grouping.class);
        coordinates.putAll(row.cell().at());
        coordinates.remove(Grouping.PART, TableComputation.NONE);
        if (kpi.always() != null) {
            coordinates.remove(kpi.always());
        }
        return coordinates;
    }

    private List<Map<Map<Grouping, String>, Cell>> parts(Function<Row, Cell> of) {
        var parts = new TreeMap<String, Map<Map<Grouping, String>, Cell>>();
        for (var row : rows) {
            var part = kpi.always() == null ? "" : row.cell().at().get(kpi.always());
            var cell = of.apply(row);
            var coordinates = place(row);
            parts.computeIfAbsent(part, p -> new HashMap<>())
                    .put(coordinates, new Cell(coordinates, cell.persons(), cell.some(), cell.others()));
        }
        return List.copyOf(parts.values());
    }

    /**
     * The cases of a row as a cell. Without a denominator the cases may belong to another figure's numerator or to the
     * rest, so both counts are set.
     */
    private Cell cases(Row row) {
        var numerator = row.figure().numerator().longValue();
        var denominator = row.figure().denominator();
        return denominator == null
                ? new Cell(row.cell().at(), numerator, numerator, numerator)
                : new Cell(row.cell().at(), denominator.longValue(), numerator, denominator.longValue() - numerator);
    }

    /**
     * The whole minus the part. Negative values are about nobody. Where the part is empty, the rest equals the whole
     * and is known to, because the part cannot be smaller.
     */
    private static List<Cell> rest(Map<Map<Grouping, String>, Cell> whole, Map<Map<Grouping, String>, Cell> part) {
        return part.values().stream()
                .filter(cell -> whole.containsKey(cell.at()))
                .map(cell -> less(Objects.requireNonNull(whole.get(cell.at())), cell))
                .toList();
    }

    private static Cell less(Cell whole, Cell part) {
        return new Cell(
                whole.at(),
                whole.persons() - part.persons(),
                whole.some() - part.some(),
                whole.others() - part.others());
    }
}
