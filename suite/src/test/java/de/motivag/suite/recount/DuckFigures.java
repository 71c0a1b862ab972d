package de.motivag.suite.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one organisation, computed by DuckDB from its exported events with {@code recount/figures.sql}. Uses
 * neither facts nor definitions.
 */
public final class DuckFigures implements AutoCloseable {
    /**
     * @param offer null if the figure has no offer
     * @param part part of the figure, such as the step of a path; null for most figures
     */
    public record Cell(
            @Nullable UUID offer,
            YearMonth month,
            @Nullable String part,
            BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        public Cell {
            numerator = rounded(numerator);
            denominator = denominator == null ? null : rounded(denominator);
        }

        private static BigDecimal rounded(BigDecimal value) {
            return value.setScale(4, RoundingMode.HALF_UP);
        }
    }

    private static final String FIGURE = "-- figure: ";

    private final Connection duckdb;
    private final String prepare;
    private final Map<String, String> queries = new LinkedHashMap<>();

    /** @param events events of all services, as {@code ./start export} writes them for one organisation */
    public DuckFigures(Path events) {
        prepare = read("prepare");
        Arrays.stream(read("figures").split(FIGURE)).skip(1).forEach(query -> {
            var name = query.substring(0, query.indexOf('\n')).strip();
            queries.put(name, query.substring(query.indexOf('\n')).strip());
        });
        try {
            duckdb = DriverManager.getConnection("jdbc:duckdb:");
            execute("set timezone = 'UTC'");
            execute("create table exported as select * from read_json('" + events
                    + "/*/*.ndjson', columns = {id: 'VARCHAR', type: 'VARCHAR',"
                    + " partitionkey: 'VARCHAR', sequence: 'VARCHAR', time: 'VARCHAR', data: 'JSON'},"
                    + " format = 'newline_delimited')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String name) {
        try (var sql = DuckFigures.class.getResourceAsStream("/recount/" + name + ".sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<String> names() {
        return new TreeSet<>(queries.keySet());
    }

    /** Selects the knowledge of that moment, with open spans between those days. */
    public void ask(LocalDate since, LocalDate asked, Instant known) {
        execute("set variable since = date '%s'".formatted(since));
        execute("set variable asked = date '%s'".formatted(asked));
        execute("set variable known = timestamptz '%s'".formatted(known));
        execute(prepare);
    }

    public Set<Cell> cells(String figure) {
        try (var statement = duckdb.createStatement();
                var row = statement.executeQuery(Objects.requireNonNull(queries.get(figure), figure))) {
            var cells = new HashSet<Cell>();
            while (row.next()) {
                cells.add(new Cell(
                        row.getString("offer") == null ? null : UUID.fromString(row.getString("offer")),
                        YearMonth.from(LocalDate.parse(row.getString("month").substring(0, 10))),
                        row.getString("part"),
                        new BigDecimal(row.getString("numerator")),
                        row.getString("denominator") == null ? null : new BigDecimal(row.getString("denominator"))));
            }
            return cells;
        } catch (SQLException e) {
            throw new IllegalStateException(figure, e);
        }
    }

    private void execute(String sql) {
        try (var statement = duckdb.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            duckdb.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
