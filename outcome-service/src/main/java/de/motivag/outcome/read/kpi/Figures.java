package de.motivag.outcome.read.kpi;

import de.motivag.outcome.read.kpi.Kpi.Aggregate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes figures. Adds up the cases that a definition lists, and divides only the sums. */
@Component
class Figures {
    /**
     * A figure of one group. Dimensions that were not grouped by are null.
     *
     * @param month calendar month, such as {@code 2026-03}
     * @param quarter such as {@code 2026-Q1}
     * @param year calendar year, such as {@code 2026}
     * @param part part of the figure, such as the step of a path
     * @param numerator the sum of the cases' numerators, also for a median
     * @param denominator null if nothing is divided, as for a median
     * @param value null if the denominator is zero
     */
    record Figure(
            @Nullable UUID offer,
            @Nullable UUID group,
            @Nullable UUID team,
            @Nullable YearMonth month,
            @Nullable String quarter,
            @Nullable String year,
            @Nullable String part,
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {
        @Nullable
        Object at(Grouping grouping) {
            return switch (grouping) {
                case OFFER -> offer;
                case GROUP -> group;
                case TEAM -> team;
                case MONTH -> month;
                case QUARTER -> quarter;
                case YEAR -> year;
                case PART -> part;
            };
        }
    }

    /**
     * Selects the listed cases that are not excluded. With this wording the planner expects most of the rows. With a
     * plain {@code is null} it expects one in 200, and sorts where it should hash.
     */
    static final String COUNTS = "(item.exclusion is null) is distinct from false";

    private final JdbcClient database;

    Figures(JdbcClient database) {
        this.database = database;
    }

    List<Figure> of(CaseQuery question, Set<Grouping> grouping) {
        prepare(database);
        var grouped = grouped(question.kpi(), grouping);
        return database.sql(ItemSql.of(question, grouped, select(question.kpi().aggregate(), grouped)))
                .paramSource(ItemSql.parameters(question))
                .query((row, _) -> figure(row, grouped))
                .list();
    }

    /** Adds the dimension that a figure must always be grouped by, since its sum has no meaning. */
    static Set<Grouping> grouped(Kpi kpi, Set<Grouping> grouping) {
        return kpi.always() == null
                ? grouping
                : Stream.concat(grouping.stream(), Stream.of(kpi.always())).collect(Collectors.toSet());
    }

    /**
     * Tunes the planner for figures. A custom plan for the queried days is ten times as fast as a generic one for most
     * queries. JIT is off because compiling takes longer than these queries. A low {@code random_page_cost} favours
     * index-only scans.
     */
    static void prepare(JdbcClient database) {
        database.sql("""
                        select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
                            set_config('work_mem', '64MB', true), set_config('random_page_cost', '1.1', true)""").query().singleRow();
    }

    static String select(Aggregate aggregate, Set<Grouping> grouping) {
        var groups = grouping.stream()
                .sorted(Comparator.comparing(Grouping::isTime).reversed().thenComparing(Grouping::ordinal))
                .toList();
        var labels = groups.stream()
                .map(dimension -> "\"" + dimension.label() + "\"")
                .collect(Collectors.joining(", "));
        var selected = groups.stream()
                .map(dimension -> dimension.expression + " as \"" + dimension.label() + "\", ")
                .collect(Collectors.joining());
        return "select " + selected + values(aggregate) + "\nfrom %s and " + COUNTS + "\n"
                + "group by (" + labels + ") having count(*) > 0"
                + (groups.isEmpty() ? "" : " order by " + labels);
    }

    static @Nullable BigDecimal rounded(@Nullable BigDecimal denominator) {
        return denominator == null ? null : denominator.setScale(4, RoundingMode.HALF_UP);
    }

    /**
     * Aggregates for the sums. Rounds to twelve decimals first, because 10 / 30.4375 never ends and 3.04375 must not
     * become 3.0437.
     */
    static String values(Aggregate aggregate) {
        return switch (aggregate) {
            case COUNT -> "sum(item.numerator) as numerator, null as denominator, sum(item.numerator) as value";
            case RATIO -> """
                    sum(item.numerator) as numerator, round(sum(item.denominator)::numeric, 4) as denominator,
                    round(round(sum(item.numerator) / nullif(sum(item.denominator)::numeric, 0), 12), 4) as value""";
            case MEDIAN -> """
                    sum(item.numerator) as numerator, null as denominator,
                    round(cast(percentile_cont(0.5) within group (order by item.numerator) as numeric), 4) as value""";
        };
    }

    static Figure figure(ResultSet row, Set<Grouping> grouping) throws SQLException {
        var month = grouping.contains(Grouping.MONTH) ? row.getObject("month", LocalDate.class) : null;
        var quarter = grouping.contains(Grouping.QUARTER) ? row.getObject("quarter", LocalDate.class) : null;
        var year = grouping.contains(Grouping.YEAR) ? row.getObject("year", LocalDate.class) : null;
        return new Figure(
                grouping.contains(Grouping.OFFER) ? row.getObject("offer", UUID.class) : null,
                grouping.contains(Grouping.GROUP) ? row.getObject("group", UUID.class) : null,
                grouping.contains(Grouping.TEAM) ? row.getObject("team", UUID.class) : null,
                month == null ? null : YearMonth.from(month),
                quarter == null ? null : quarter.getYear() + "-Q" + (quarter.getMonthValue() + 2) / 3,
                year == null ? null : String.valueOf(year.getYear()),
                grouping.contains(Grouping.PART) ? row.getString("part") : null,
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("value"));
    }
}
