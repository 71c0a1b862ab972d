package de.motivag.outcome.read.facts;

import de.motivag.events.OrganisationId;
import de.motivag.kit.tenancy.TenantTransactions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Writes a table to a file. A slow reader then holds neither a connection nor a snapshot that others would wait for.
 */
@Component
final class FactsExport implements AutoCloseable {
    private static final String EVENT = "event";
    /** Buffer size in bytes; without a buffer the driver would write row by row. */
    private static final int PIECE = 1 << 16;

    /** Columns as they are stored, with the digest in hexadecimal digits because every CSV reader understands those. */
    private static final String EVENT_COLUMNS = """
            organisation, event_id, source, stream, sequence, type, known_from, partition, "offset", understood,
            encode(digest, 'hex') as digest""";

    private final DataSource connections;
    private final JdbcClient database;
    private final TenantTransactions transactions;

    /** One instance for all requests, because starting DuckDB takes longer than exporting a small table. */
    private @Nullable DuckDBConnection duckdb;

    FactsExport(DataSource connections, JdbcClient database, TenantTransactions transactions) {
        this.connections = connections;
        this.database = database;
        this.transactions = transactions;
    }

    static Set<String> tables() {
        return Stream.concat(Stream.of(EVENT), FactTable.all().stream().map(FactTable::name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param known restricts the rows to those known at that moment; null for all
     * @param folder the folder for the file and its intermediate files
     */
    Path write(String table, OrganisationId organisation, @Nullable Instant known, boolean parquet, Path folder) {
        var csv = folder.resolve(table + ".csv");
        var columns = Objects.requireNonNull(transactions.within(organisation, () -> {
            copy(select(table, known), csv);
            return columns(table);
        }));
        return parquet ? parquet(csv, columns, folder.resolve(table + ".parquet")) : csv;
    }

    private static String select(String table, @Nullable Instant known) {
        return "select %s from %s.%s%s"
                .formatted(
                        table.equals(EVENT) ? EVENT_COLUMNS : "*",
                        Facts.LIVE,
                        table,
                        known == null ? "" : where(table, known));
    }

    private static String where(String table, Instant known) {
        return " where known_from <= '" + known + "'"
                + (table.equals(EVENT) ? "" : " and known_until > '" + known + "'");
    }

    /** Copies without a transaction timeout, because a large table takes long. Times are written in UTC. */
    private void copy(String select, Path csv) {
        database.sql("select set_config('transaction_timeout', '0', true), set_config('TimeZone', 'UTC', true)")
                .query((row, _) -> row.getString(1))
                .single();
        var connection = DataSourceUtils.getConnection(connections);
        try (var out = new BufferedOutputStream(Files.newOutputStream(csv), PIECE)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + select + ") to stdout (format csv, header)", out);
        } catch (SQLException e) {
            throw new IllegalStateException("The facts could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    /** The columns of the table with their DuckDB types. */
    private String columns(String table) {
        return String.join(
                ", ",
                database.sql("""
                                select quote_literal(attname) || ': ' || quote_literal(case format_type(atttypid, null)
                                    when 'text' then 'VARCHAR' when 'bytea' then 'VARCHAR'
                                    when 'timestamp with time zone' then 'TIMESTAMPTZ'
                                    when 'numeric' then 'DECIMAL(38, 12)' else format_type(atttypid, null) end)
                                from pg_attribute
                                where attrelid = ?::regclass and attnum > 0 and not attisdropped
                                order by attnum""")
                        .param(Facts.LIVE + "." + table)
                        .query(String.class)
                        .list());
    }

    private Path parquet(Path csv, String columns, Path parquet) {
        try (var reader = duckdb()) {
            execute(reader, "set timezone = 'UTC'");
            execute(reader, """
                    copy (select * from read_csv('%s', header = true, delim = ',', quote = '"', escape = '"',
                        allow_quoted_nulls = false, auto_detect = false, columns = {%s}))
                    to '%s' (format parquet, compression zstd)""".formatted(quoted(csv), columns, quoted(parquet)));
            return parquet;
        } catch (SQLException e) {
            throw new IllegalStateException("The facts could not be written as Parquet", e);
        }
    }

    private synchronized Connection duckdb() throws SQLException {
        if (duckdb == null) {
            var first = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            execute(first, "set memory_limit = '256MB'");
            execute(first, "set threads = 1");
            execute(first, "set temp_directory = '" + quoted(Path.of(System.getProperty("java.io.tmpdir"))) + "'");
            duckdb = first;
        }
        return duckdb.duplicate();
    }

    @Override
    public synchronized void close() throws SQLException {
        if (duckdb != null) {
            duckdb.close();
        }
    }

    private static void execute(Connection duckdb, String sql) throws SQLException {
        try (var statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }
}
