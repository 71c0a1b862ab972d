package de.motivag.outcome.read.kpi;

import de.motivag.events.outcome.ReportId;
import de.motivag.outcome.read.kpi.TableComputation.Row;
import de.motivag.outcome.write.report.ReportQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published report, which never changes.
 *
 * @param frozenAt moment of the freezing
 * @param asked parameters of the query
 * @param logHash hash of the events that were known, see {@link LogHash}
 * @param logEvents number of the events that were known
 * @param discarded number of events that operations had discarded; they count in no figure
 * @param figures figures in the order of the request
 */
record Report(
        ReportId report,
        Instant frozenAt,
        ReportQuery asked,
        String logHash,
        long logEvents,
        long discarded,
        List<Published> figures) {

    /** The part of a report that its event stores as JSON. */
    record Content(String logHash, long logEvents, long discarded, List<Published> figures) {}

    /**
     * @param name name of the figure
     * @param definitionHash SHA-256 of the definition
     * @param months length of the windows; null if the figure has none
     * @param from first day of the period
     * @param to last day of the period
     * @param rows cells and their sums
     */
    record Published(
            String name,
            int version,
            String definitionHash,
            @Nullable Integer months,
            LocalDate from,
            LocalDate to,
            List<PublishedRow> rows) {}

    /**
     * @param at coordinates of the row; dimensions it is a sum over are left out
     * @param suppressed whether the value is hidden because it could reveal single people
     * @param numerator sum of the cases' numerators; null if suppressed
     * @param denominator sum of the denominators; null if nothing is divided, or if suppressed
     * @param value value of the row; null if the denominator is zero, or if suppressed
     */
    record PublishedRow(
            Map<String, String> at,
            boolean suppressed,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {
        private boolean says(PublishedRow other) {
            return suppressed == other.suppressed
                    && same(numerator, other.numerator)
                    && same(denominator, other.denominator)
                    && same(value, other.value);
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }
    }

    /**
     * @param name name of the figure
     * @param then value as reported; null if there was no such cell
     * @param now value with the present knowledge; null if there is no such cell any more
     */
    record Change(
            String name,
            @Nullable PublishedRow then,
            @Nullable PublishedRow now) {}

    /** The rows by name, with suppression over all tables together. */
    static Map<String, List<PublishedRow>> published(Collection<Table> tables) {
        var published = new HashMap<String, List<PublishedRow>>();
        tables.stream()
                .collect(Collectors.groupingBy(table -> table.kpi().family()))
                .values()
                .forEach(family -> {
                    var hidden = Suppression.hidden(Table.computable(family));
                    family.forEach(table -> published.put(table.kpi().name(), published(table, hidden)));
                });
        return published;
    }

    private static List<PublishedRow> published(Table table, Set<Map<Grouping, String>> hidden) {
        return table.rows().stream()
                .map(row -> row(row, hidden.contains(table.place(row))))
                .sorted(Comparator.comparing(row -> row.at().toString()))
                .toList();
    }

    private static PublishedRow row(Row row, boolean suppressed) {
        var at = new TreeMap<String, String>();
        row.cell().at().forEach((by, value) -> at.put(by.label(), value));
        var figure = row.figure();
        return suppressed
                ? new PublishedRow(at, true, null, null, null)
                : new PublishedRow(at, false, figure.numerator(), figure.denominator(), figure.value());
    }

    /** The values that would be published differently now. */
    static List<Change> changes(String name, Collection<PublishedRow> then, Collection<PublishedRow> now) {
        var before = new LinkedHashMap<Map<String, String>, PublishedRow>();
        var after = new LinkedHashMap<Map<String, String>, PublishedRow>();
        then.forEach(row -> before.put(row.at(), row));
        now.forEach(row -> after.put(row.at(), row));
        var places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        var changes = new ArrayList<Change>();
        for (var place : places) {
            var one = before.get(place);
            var other = after.get(place);
            if (one == null || other == null || !one.says(other)) {
                changes.add(new Change(name, one, other));
            }
        }
        return List.copyOf(changes);
    }
}
