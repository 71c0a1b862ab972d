package de.motivag.suite.bench;

import de.motivag.infrastructure.Database;
import de.motivag.outcome.read.facts.FactSchema;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;

/** Copies the rows of the facts to files and back. It shows the limit without reading topics and computing facts. */
final class RawCopy {
    private static final String SCHEMA = "facts_copied";
    /** Pages of 8 KiB, which result in a file of about 30 MB. */
    private static final int PAGES = 4_000;

    private record Part(String table, Path file) {}

    private final Database database;
    private final List<Part> parts = new ArrayList<>();

    private RawCopy(Database database) {
        this.database = database;
    }

    /** @param directory empty directory */
    static RawCopy ofFacts(Database database, Path directory) throws SQLException, IOException {
        var copy = new RawCopy(database);
        Files.createDirectories(directory);
        try (var connection = copy.connection();
                var statement = connection.createStatement();
                var table = statement.executeQuery("""
                        select tablename, pg_relation_size(format('facts.%I', tablename)::regclass) / 8192
                        from pg_tables where schemaname = 'facts' order by 2 desc""")) {
            while (table.next()) {
                for (long page = 0; page <= table.getLong(2); page += PAGES) {
                    copy.dump(connection, table.getString(1), page, directory);
                }
            }
        }
        return copy;
    }

    private void dump(Connection connection, String table, long page, Path directory) throws SQLException, IOException {
        var part = new Part(table, directory.resolve(table + "." + page));
        try (var out = new BufferedOutputStream(Files.newOutputStream(part.file()))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from facts.%s where ctid >= '(%d,0)' and ctid < '(%d,0)') to stdout (format binary)"
                                    .formatted(table, page, page + PAGES),
                            out);
        }
        parts.add(part);
    }

    /** @return seconds for copying into tables with all keys and indexes */
    double seconds(int connections) throws SQLException {
        try (var connection = connection()) {
            execute(connection, "drop schema if exists " + SCHEMA + " cascade", "create schema " + SCHEMA);
            FactSchema.create(connection, SCHEMA);
            FactSchema.finish(connection, SCHEMA);
        }
        var began = System.nanoTime();
        copy(connections);
        return (System.nanoTime() - began) / 1e9;
    }

    /** @return seconds for copying into tables without keys and indexes */
    double secondsWithoutKeys(int connections) throws SQLException {
        try (var connection = connection()) {
            execute(connection, "drop schema if exists " + SCHEMA + " cascade", "create schema " + SCHEMA);
            FactSchema.create(connection, SCHEMA);
        }
        var began = System.nanoTime();
        copy(connections);
        return (System.nanoTime() - began) / 1e9;
    }

    /** @return seconds until the tables copied without keys have all keys and indexes and are vacuumed */
    double secondsOfFinishing() throws SQLException {
        var began = System.nanoTime();
        try (var connection = connection()) {
            FactSchema.finish(connection, SCHEMA);
            for (var table : parts.stream().map(Part::table).distinct().toList()) {
                execute(connection, "vacuum (analyze) " + SCHEMA + "." + table);
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    void drop() throws SQLException {
        try (var connection = connection()) {
            execute(connection, "drop schema if exists " + SCHEMA + " cascade");
        }
    }

    private void copy(int connections) {
        var left = new ConcurrentLinkedQueue<>(parts);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit((Callable<?>) () -> {
                    copy(left);
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("copying has failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void copy(Queue<Part> left) throws SQLException, IOException {
        try (var connection = connection()) {
            for (var part = left.poll(); part != null; part = left.poll()) {
                try (var in = new BufferedInputStream(Files.newInputStream(part.file()))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy %s.%s from stdin (format binary)".formatted(SCHEMA, part.table()),
                                    in,
                                    1 << 18);
                }
            }
        }
    }

    /** A connection with the settings of a rebuild. */
    private Connection connection() throws SQLException {
        var properties = new Properties();
        properties.put("user", database.ownerUser());
        properties.put("password", database.ownerPassword());
        properties.put("options", "-c synchronous_commit=off -c maintenance_work_mem=256MB -c work_mem=64MB");
        return DriverManager.getConnection(database.url(), properties);
    }

    private static void execute(Connection connection, String... commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }
}
