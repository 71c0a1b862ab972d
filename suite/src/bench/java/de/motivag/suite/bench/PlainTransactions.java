package de.motivag.suite.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import de.motivag.infrastructure.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * The limit of PostgreSQL alone: BEGIN, SELECT of a stream's events, INSERT of a row of about 500 bytes, COMMIT. The
 * table has the columns and indexes of the event table, but no row-level security. The pool is as large as a service's.
 */
final class PlainTransactions implements AutoCloseable, Callers.Work {
    private static final String COLUMNS =
            "id, stream, sequence, entity, type, revision, recorded_at, payload, metadata, organisation";

    private final HikariDataSource pool;
    private final Rotation streams = new Rotation();

    PlainTransactions(Database database, int connections) throws SQLException {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.ownerUser());
        config.setPassword(database.ownerPassword());
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        createTable(pool);
        begin();
    }

    Rotation streams() {
        return streams;
    }

    private static void createTable(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var create = connection.createStatement()) {
            create.execute("""
                    create table event (
                        position bigint generated always as identity (cache 1) primary key,
                        id varchar(36) not null unique, stream varchar(36) not null, sequence bigint not null,
                        entity varchar(60) not null, type varchar(120) not null, revision varchar(10) not null,
                        recorded_at varchar(35) not null, payload bytea not null, metadata bytea not null,
                        organisation text not null, unique (stream, sequence))""");
            connection.commit();
        }
    }

    private void begin() throws SQLException {
        try (var connection = pool.getConnection()) {
            for (int i = 0; i < Rotation.IN_USE; i++) {
                var length = i * Rotation.MOST_EVENTS / Rotation.IN_USE;
                var stream = new Rotation.Stream(UUID.randomUUID(), length, Rotation.MOST_EVENTS);
                for (int sequence = 0; sequence < length; sequence++) {
                    insert(connection, stream.id, sequence);
                }
                streams.begin(stream);
            }
            connection.commit();
        }
    }

    /** Creates streams in advance, so that none must be created during the measurement. */
    void stockUp(int count) {
        while (streams.fresh() < count) {
            streams.add(UUID.randomUUID(), 0);
        }
    }

    @Override
    public void once(int caller) throws SQLException {
        var stream = streams.take();
        try (var connection = pool.getConnection()) {
            var next = select(connection, stream.id);
            insert(connection, stream.id, next);
            connection.commit();
        }
        streams.giveBack(stream);
    }

    private static long select(Connection connection, UUID stream) throws SQLException {
        try (var select = connection.prepareStatement(
                "select position, " + COLUMNS + " from event where stream = ? order by sequence")) {
            select.setString(1, stream.toString());
            long next = 0;
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    rows.getString("id");
                    rows.getBytes("payload");
                    rows.getBytes("metadata");
                    next = rows.getLong("sequence") + 1;
                }
            }
            return next;
        }
    }

    private static void insert(Connection connection, UUID stream, long sequence) throws SQLException {
        var payload = new byte[220];
        ThreadLocalRandom.current().nextBytes(payload);
        try (var insert = connection.prepareStatement(
                "insert into event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, stream.toString());
            insert.setLong(3, sequence);
            insert.setString(4, "Referral");
            insert.setString(5, "enrolment.ContactLogged");
            insert.setString(6, "1");
            insert.setString(7, "2026-01-01T00:00:00.000Z");
            insert.setBytes(8, payload);
            insert.setBytes(9, new byte[120]);
            insert.setString(10, "jc-nord");
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
