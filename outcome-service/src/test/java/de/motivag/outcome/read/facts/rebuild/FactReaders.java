package de.motivag.outcome.read.facts.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.infrastructure.Database;
import de.motivag.kit.TestClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads facts in several ways until it is stopped, and checks that they are consistent at any moment.
 *
 * @param client sends requests to the service
 */
record FactReaders(Database database, TestClient client) {
    /** The events of one kind with their facts. */
    private static final String EVENTS = """
            select count(*) from facts.event where type in ('coaching.MeasureEntered', 'coaching.MeasureEntryCorrected')""";

    private static final String ENTRIES = "select count(*) + (%s) from facts.entry".formatted("""
            select count(*) from facts.event as e where type = 'coaching.MeasureEntryCorrected'
                and not exists (select from facts.entry where event_id = e.event_id)""");

    int readInOneStatement(AtomicBoolean stopped) {
        try (var database = reader()) {
            database.setAutoCommit(true);
            FactCopy.execute(database, "set motivag.organisation = '*'");
            long last = 0;
            int times = 0;
            while (!stopped.get()) {
                try (var statement = database.prepareStatement("select (" + EVENTS + "), (" + ENTRIES + ")");
                        var row = statement.executeQuery()) {
                    row.next();
                    assertThat(row.getLong(2)).isEqualTo(row.getLong(1));
                    assertThat(row.getLong(1)).isGreaterThanOrEqualTo(last);
                    last = row.getLong(1);
                    times++;
                }
            }
            return times;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs two queries some time after the snapshot was taken, so that a switch may happen in between. */
    int readInOneTransaction(AtomicBoolean stopped) {
        try (var database = reader()) {
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            int times = 0;
            long last = 0;
            while (!stopped.get()) {
                FactCopy.execute(database, "set local motivag.organisation = '*'", "select 1");
                var snapshot = number(database, "select count(*) from consumer_stream");
                assertThat(snapshot).isPositive();
                FactCopy.execute(database, "select pg_sleep(0.05)");
                var events = number(database, EVENTS);
                FactCopy.execute(database, "select pg_sleep(0.05)");
                assertThat(number(database, ENTRIES)).isEqualTo(events).isGreaterThanOrEqualTo(last);
                last = events;
                database.rollback();
                times++;
            }
            return times;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Each person has at most one entry, and some have one all the time. */
    int askForAFigure(String organisation, AtomicBoolean stopped) {
        int times = 0;
        while (!stopped.get()) {
            var entries = client.get("analyst_" + organisation, "/kpis/measure-entries?from=2020-01&to=2026-11")
                    .accepted()
                    .body()
                    .at("/rows/0/numerator")
                    .asLong();
            assertThat(entries).isBetween(1L, 40L);
            times++;
        }
        return times;
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection reader() throws SQLException {
        return DriverManager.getConnection(this.database.url(), this.database.user(), this.database.password());
    }
}
