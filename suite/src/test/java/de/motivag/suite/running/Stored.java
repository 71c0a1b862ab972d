package de.motivag.suite.running;

import de.motivag.suite.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What lies in a service's database, past all code of ours. */
public final class Stored {
    private Stored() {}

    /** The tables' owner, whom the wall does not bind. */
    public static Connection asOwner(Service service) throws SQLException {
        var database = RunningSuite.suite().postgres().database(service.toString());
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }

    /** The role that the service itself has. */
    public static Connection asService(Service service) throws SQLException {
        var database = RunningSuite.suite().postgres().database(service.toString());
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** All events of all services. */
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
}
