package de.motivag.suite.export;

import de.motivag.suite.LauncherException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Converts lines of JSON to Parquet files with DuckDB. */
final class Parquet implements AutoCloseable {
    /** Attributes of CloudEvents become typed columns, and the data stay JSON: {@code data->>'referral'}. */
    private static final String EVENTS = """
            copy (select id, type, source, subject, time, dataschema, partitionkey, sequence, organisation,
                    correlationid, causationid, traceparent, position, data
                from read_json('%s', format = 'newline_delimited', maximum_object_size = 16777216, columns = {
                    id: 'UUID', type: 'VARCHAR', source: 'VARCHAR', subject: 'UUID', time: 'TIMESTAMPTZ',
                    dataschema: 'VARCHAR', partitionkey: 'UUID', sequence: 'VARCHAR', organisation: 'VARCHAR',
                    correlationid: 'VARCHAR', causationid: 'VARCHAR', traceparent: 'VARCHAR',
                    position: 'BIGINT', data: 'JSON'}))
            to '%s' (format parquet, compression zstd, compression_level 1)""";

    private final Connection duckdb;

    Parquet() {
        try {
            duckdb = DriverManager.getConnection("jdbc:duckdb:");
            execute("set memory_limit = '1GB'");
            // One thread converts faster than lines arrive, and uses less processor time than two.
            execute("set threads = 1");
        } catch (SQLException e) {
            throw new LauncherException("DuckDB does not start: " + e.getMessage(), e);
        }
    }

    void ofEvents(Path lines, Path parquet) {
        try {
            execute(EVENTS.formatted(quoted(lines), quoted(parquet)));
        } catch (SQLException e) {
            throw new LauncherException(parquet + " cannot be written:  " + e.getMessage(), e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = duckdb.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }

    @Override
    public void close() {
        try {
            duckdb.close();
        } catch (SQLException e) {
            throw new LauncherException("DuckDB does not stop: " + e.getMessage(), e);
        }
    }
}
