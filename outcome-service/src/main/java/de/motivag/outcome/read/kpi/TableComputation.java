package de.motivag.outcome.read.kpi;

import de.motivag.outcome.read.kpi.Figures.Figure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes a table with all its sums, and the number of people behind each cell. */
@Component
class TableComputation {
    static final String NONE = "NONE";

    record Row(Figure figure, Suppression.Cell cell) {}

    private final JdbcClient database;

    TableComputation(JdbcClient database) {
        this.database = database;
    }

    List<Row> of(CaseQuery question, Set<Grouping> by) {
        Figures.prepare(database);
        var kpi = question.kpi();
        var grouped = Figures.grouped(kpi, by);
        return database.sql(ItemSql.of(question, grouped, select(kpi, grouped)))
                .paramSource(ItemSql.parameters(question))
                .query((row, _) -> row(row, grouped))
                .list();
    }

    /**
     * Counts people outside the numerator only if every case's numerator is zero or equals its denominator. Only then
     * is the numerator a part of the denominator.
     */
    private static String select(Kpi kpi, Set<Grouping> by) {
        var always = kpi.always() == null ? Set.<Grouping>of() : Set.of(kpi.always());
        var summed =
                by.stream().filter(dimension -> !always.contains(dimension)).toList();
        var labels = by.stream()
                .map(dimension -> "%2$s as \"%1$s\", grouping(%2$s) as \"no_%1$s\", "
                        .formatted(dimension.label(), dimension.expression))
                .collect(Collectors.joining());
        var others = kpi.aggregate() == Kpi.Aggregate.RATIO ? """
                  case when bool_and(item.numerator = 0 or item.numerator = item.denominator)
                      then count(distinct item.participant::uuid) filter (where item.numerator = 0) end""" : "0";
        return "select " + labels + Figures.values(kpi.aggregate())
                + ", count(distinct item.participant::uuid) as persons,"
                + " count(distinct item.participant::uuid) filter (where item.numerator <> 0) as some, "
                + others
                + " as others\nfrom %s and " + Figures.COUNTS + "\ngroup by "
                + (always.isEmpty() ? "" : list(List.copyOf(always)) + ", ")
                + (summed.isEmpty() ? "()" : "cube (" + list(summed) + ")")
                + " having count(*) > 0";
    }

    private static String list(List<Grouping> by) {
        return by.stream().map(dimension -> dimension.expression).collect(Collectors.joining(", "));
    }

    private static Row row(ResultSet row, Set<Grouping> by) throws SQLException {
        var grouped = EnumSet.noneOf(Grouping.class);
        for (var dimension : by) {
            if (row.getInt("no_" + dimension.label()) == 0) {
                grouped.add(dimension);
            }
        }
        var figure = Figures.figure(row, grouped);
        return new Row(
                figure,
                new Suppression.Cell(
                        at(figure, grouped), row.getLong("persons"), row.getLong("some"), row.getLong("others")));
    }

    private static Map<Grouping, String> at(Figure figure, Set<Grouping> grouped) {
        var at = new EnumMap<Grouping, String>(Grouping.class);
        grouped.forEach(
                by -> at.put(by, Objects.requireNonNullElse(figure.at(by), NONE).toString()));
        return at;
    }
}
