package de.motivag.suite.running;

import de.motivag.suite.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads a service's database directly. */
public final class Stored {
    private Stored() {}

    /** A connection of the tables' owner, to whom row-level security does not apply. */
    public static Connection asOwner(Service service) throws SQLException {
        var database = RunningSuite.installation().postgres().database(service.toString());
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }

    /** A connection of the service's own role. */
    public static Connection asService(Service service) throws SQLException {
        var database = RunningSuite.installation().postgres().database(service.toString());
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** The number of events of all services. */
    public static long events() throws SQLException {
        long events = 0;
        for (var service : Service.values()) {
            try (var owner = asOwner(service)) {
                events += count(owner, "select count(*) from domain_event");
            }
        }
        return events;
    }

    public static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    public static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    public static List<String> tables(Service service) throws SQLException {
        try (var owner = asOwner(service)) {
            return texts(owner, "select tablename::text from pg_tables where schemaname = 'public'");
        }
    }

    /** Each row as JSON, and each of its columns of bytes as text. */
    public static List<String> rows(Service service, String table) throws SQLException {
        try (var owner = asOwner(service)) {
            var rows = new ArrayList<>(texts(owner, "select to_jsonb(t)::text from %s t".formatted(table)));
            for (var column : texts(owner, """
                    select column_name::text from information_schema.columns
                    where table_schema = 'public' and table_name = '%s' and data_type = 'bytea'""".formatted(table))) {
                rows.addAll(texts(
                        owner,
                        "select encode(\"%1$s\", 'escape') from %2$s where \"%1$s\" is not null"
                                .formatted(column, table)));
            }
            return rows;
        }
    }
}
