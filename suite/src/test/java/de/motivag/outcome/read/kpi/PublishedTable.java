package de.motivag.outcome.read.kpi;

import de.motivag.outcome.read.kpi.Kpi.Aggregate;
import de.motivag.outcome.read.kpi.Report.PublishedRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table with the truth and what is published of it. */
record PublishedTable(
        Kpi kpi, int dimensions, List<TableComputation.Row> rows, Map<Map<String, String>, PublishedRow> rowsByPlace) {
    PublishedRow published(TableComputation.Row row) {
        var at = new TreeMap<String, String>();
        row.cell().at().forEach((by, value) -> at.put(by.label(), value));
        return Objects.requireNonNull(rowsByPlace.get(at));
    }

    /** The same table if it suppressed only that row. */
    PublishedTable hidingOnly(TableComputation.Row hidden) {
        var shown = new HashMap<Map<String, String>, PublishedRow>();
        for (var row : rows) {
            var figure = row.figure();
            shown.put(
                    published(row).at(),
                    row == hidden
                            ? new PublishedRow(published(row).at(), true, null, null, null)
                            : new PublishedRow(
                                    published(row).at(), false, figure.numerator(), figure.denominator(), null));
        }
        return new PublishedTable(kpi, dimensions, rows, shown);
    }

    /** Whether the figure is divided by a number of cases or minutes, and not by participant-months. */
    boolean hasCountedDenominators() {
        return rows.stream()
                .map(row -> row.figure().denominator())
                .allMatch(one -> one != null && one.stripTrailingZeros().scale() <= 0);
    }

    boolean isPath() {
        return kpi.aggregate() == Aggregate.COUNT && kpi.always() != null;
    }

    /** The cell of the next step of a path at the same place; null after the last. */
    @Nullable
    Map<Grouping, String> next(Map<Grouping, String> at) {
        var step = at.get(Grouping.PART);
        return step == null
                ? null
                : rows.stream()
                        .map(row -> Objects.requireNonNull(row.cell().at().get(Grouping.PART)))
                        .distinct()
                        .filter(other -> other.compareTo(step) > 0)
                        .sorted()
                        .findFirst()
                        .map(next -> {
                            var cell = new TreeMap<>(at);
                            cell.put(Grouping.PART, next);
                            return Map.copyOf(cell);
                        })
                        .orElse(null);
    }

    long numerator(Map<Grouping, String> at) {
        return rows.stream()
                .filter(row -> row.cell().at().equals(at))
                .mapToLong(row -> row.figure().numerator().longValueExact())
                .sum();
    }
}
