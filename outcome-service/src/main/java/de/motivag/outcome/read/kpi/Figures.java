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

/** Computes figures: adds up the cases that a definition lists, and divides only then. */
@Component
class Figures {
    /**
     * What was not grouped by is none.
     *
     * @param quarter such as {@code 2026-Q1}
     * @param numerator sum of the cases' numerators, of a median too
     * @param denominator none where nothing is divided, as for a median
     * @param value none where there is nothing to divide by
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
        Object at(By by) {
            return switch (by) {
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
     * Of those that are listed, the ones that are not excluded; said in a way by which the planner expects most of them:
     * of {@code is null} it expects one in two hundred, and then sorts what it should hash.
     */
    static final String COUNTS = "(item.exclusion is null) is distinct from false";

    private final JdbcClient database;

    Figures(JdbcClient database) {
        this.database = database;
    }

    List<Figure> of(Question question, Set<By> by) {
        prepare(database);
        var grouped = grouped(question.kpi(), by);
        return database.sql(ItemSql.of(question, grouped, select(question.kpi().aggregate(), grouped)))
                .paramSource(ItemSql.parameters(question))
                .query((row, _) -> figure(row, grouped))
                .list();
    }

    /** What adds up to nothing that means anything is kept apart, whether it was asked for or not. */
    static Set<By> grouped(Kpi kpi, Set<By> by) {
        return kpi.always() == null
                ? by
                : Stream.concat(by.stream(), Stream.of(kpi.always())).collect(Collectors.toSet());
    }

    /**
     * A plan made for these very days: one that fits any question is ten times as slow for most. Nothing is compiled
     * for a query that takes less time than compiling, and indexes that hold all that is read are worth their order.
     */
    static void prepare(JdbcClient database) {
        database.sql("""
                        select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
                            set_config('work_mem', '64MB', true), set_config('random_page_cost', '1.1', true)""").query().singleRow();
    }

    static String select(Aggregate aggregate, Set<By> by) {
        var groups = by.stream()
                .sorted(Comparator.comparing(By::isTime).reversed().thenComparing(By::ordinal))
                .toList();
        var labels = groups.stream().map(one -> "\"" + one.label() + "\"").collect(Collectors.joining(", "));
        var selected = groups.stream()
                .map(one -> one.expression + " as \"" + one.label() + "\", ")
                .collect(Collectors.joining());
        return "select " + selected + values(aggregate) + "\nfrom %s and " + COUNTS + "\n"
                + "group by (" + labels + ") having count(*) > 0"
                + (groups.isEmpty() ? "" : " order by " + labels);
    }

    static @Nullable BigDecimal rounded(@Nullable BigDecimal denominator) {
        return denominator == null ? null : denominator.setScale(4, RoundingMode.HALF_UP);
    }

    /** Twelve decimals first: a denominator such as 10 / 30.4375 never ends, and 3.04375 must not become 3.0437. */
    static String values(Aggregate aggregate) {
        return switch (aggregate) {
            case COUNT -> "sum(item.numerator) as numerator, null as denominator, sum(item.numerator) as value";
            case RATIO -> """
                    sum(item.numerator) as numerator, round(cast(sum(item.denominator) as numeric), 4) as denominator,
                    round(round(sum(item.numerator) / nullif(cast(sum(item.denominator) as numeric), 0), 12), 4) as value""";
            case MEDIAN -> """
                    sum(item.numerator) as numerator, null as denominator,
                    round(cast(percentile_cont(0.5) within group (order by item.numerator) as numeric), 4) as value""";
        };
    }

    static Figure figure(ResultSet row, Set<By> by) throws SQLException {
        var month = by.contains(By.MONTH) ? row.getObject("month", LocalDate.class) : null;
        var quarter = by.contains(By.QUARTER) ? row.getObject("quarter", LocalDate.class) : null;
        var year = by.contains(By.YEAR) ? row.getObject("year", LocalDate.class) : null;
        return new Figure(
                by.contains(By.OFFER) ? row.getObject("offer", UUID.class) : null,
                by.contains(By.GROUP) ? row.getObject("group", UUID.class) : null,
                by.contains(By.TEAM) ? row.getObject("team", UUID.class) : null,
                month == null ? null : YearMonth.from(month),
                quarter == null ? null : quarter.getYear() + "-Q" + (quarter.getMonthValue() + 2) / 3,
                year == null ? null : String.valueOf(year.getYear()),
                by.contains(By.PART) ? row.getString("part") : null,
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("value"));
    }
}
