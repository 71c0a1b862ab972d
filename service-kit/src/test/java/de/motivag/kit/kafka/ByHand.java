package de.motivag.kit.kafka;

import de.motivag.events.common.DeviceId;
import de.motivag.infrastructure.Infrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A transaction like the service's own: under its role and with a tenant. Begins with the first statement. */
final class ByHand implements AutoCloseable {
    private final Connection connection;

    ByHand(String name) throws SQLException {
        var database = Infrastructure.shared().database(name);
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(true);
        execute("set motivag.organisation = 'jc-nord'");
        connection.setAutoCommit(false);
    }

    void begin() throws SQLException {
        execute("select");
    }

    /** Appends the first events of a new device. */
    void append(DeviceId device, int count, Instant at) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into domain_event (id, stream, sequence, entity, type, revision, recorded_at, payload, metadata)
                select gen_random_uuid()::text, ?, n, 'Probe', 'device.DeviceRegistered', '1', ?, ?, ?
                from generate_series(0, ?) n""")) {
            insert.setString(1, device.value().toString());
            insert.setString(2, at.toString());
            insert.setBytes(3, """
                    {"device":"%s","type":"LAPTOP","inventoryNumber":"L-3","inStockSince":"2026-03-02"}""".formatted(device.value()).getBytes());
            insert.setBytes(4, """
                    {"organisation":"jc-nord","actor":"a","role":"r","correlation":"c","causation":"%s"}""".formatted(new UUID(0, 0)).getBytes());
            insert.setLong(5, count - 1);
            insert.executeUpdate();
        }
    }

    long head() throws SQLException {
        try (var query = connection.createStatement();
                var result = query.executeQuery("select max(position) from domain_event")) {
            result.next();
            return result.getLong(1);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
