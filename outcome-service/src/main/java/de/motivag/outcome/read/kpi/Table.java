package de.motivag.outcome.read.kpi;

import de.motivag.outcome.read.kpi.Cube.Row;
import de.motivag.outcome.read.kpi.Kpi.Aggregate;
import de.motivag.outcome.read.kpi.Suppression.Cell;
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
     * What figures of one family tell together: how many people stand behind each, and how many cases are left of one
     * without another that is among it, or of a path's step without the next one. Whoever sees both takes the one from the
     * other: 12 ended, 10 of them with an evidenced result, so of 2 nothing is known.
     */
    static List<Collection<Cell>> told(Collection<Table> family) {
        var told = new ArrayList<Collection<Cell>>();
        for (var table : family) {
            table.parts(Row::cell).forEach(part -> told.add(part.values()));
            var cases = table.parts(table::cases);
            family.stream()
                    .filter(other -> table.kpi.among().contains(other.kpi.name()))
                    .flatMap(other -> other.parts(other::cases).stream())
                    .forEach(whole -> cases.forEach(part -> told.add(rest(whole, part))));
            if (table.kpi.aggregate() == Aggregate.COUNT) {
                for (int i = 1; i < cases.size(); i++) {
                    told.add(rest(cases.get(i - 1), cases.get(i)));
                }
            }
        }
        return told;
    }

    /** All parts are hidden together, and with figures that have none. */
    Map<By, String> place(Row row) {
        var place = new EnumMap<By, String>(By.class);
        place.putAll(row.cell().at());
        place.remove(By.PART, Cube.NONE);
        if (kpi.always() != null) {
            place.remove(kpi.always());
        }
        return place;
    }

    private List<Map<Map<By, String>, Cell>> parts(Function<Row, Cell> of) {
        var parts = new TreeMap<String, Map<Map<By, String>, Cell>>();
        for (var row : rows) {
            var part = kpi.always() == null ? "" : row.cell().at().get(kpi.always());
            var cell = of.apply(row);
            var place = place(row);
            parts.computeIfAbsent(part, p -> new HashMap<>())
                    .put(place, new Cell(place, cell.persons(), cell.some(), cell.others()));
        }
        return List.copyOf(parts.values());
    }

    /** Without a denominator: it is not said whether they are of another one's numerator or of the others. */
    private Cell cases(Row row) {
        var numerator = row.figure().numerator().longValue();
        var denominator = row.figure().denominator();
        return denominator == null
                ? new Cell(row.cell().at(), numerator, numerator, numerator)
                : new Cell(row.cell().at(), denominator.longValue(), numerator, denominator.longValue() - numerator);
    }

    /**
     * What is negative tells of nobody. Where the part has nobody the rest is the whole, and known to be: no one less could
     * stand in the part there.
     */
    private static List<Cell> rest(Map<Map<By, String>, Cell> whole, Map<Map<By, String>, Cell> part) {
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
