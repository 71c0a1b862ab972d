package de.motivag.kit.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database session of the tables' owner that holds the lock of one view. */
final class ViewSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewSession.class);

    private final String view;
    private final Connection connection;
    private final JdbcClient database;
    private final ViewRuns runs;

    private ViewSession(String view, Connection connection) {
        this.view = view;
        this.connection = connection;
        this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.runs = new ViewRuns(database);
    }

    /** Opens a session; empty if another session on any instance holds the lock. */
    static Optional<ViewSession> open(String view, DataSource owner) {
        try {
            var connection = owner.getConnection();
            connection.setAutoCommit(false);
            var session = new ViewSession(view, connection);
            if (session.tryLock()) {
                return Optional.of(session);
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot open a session for rebuilding the view " + view, e);
        }
    }

    private boolean tryLock() throws SQLException {
        var locked = runs.lock(view);
        connection.commit();
        return locked;
    }

    JdbcClient database() {
        return database;
    }

    ViewRuns runs() {
        return runs;
    }

    void execute(String sql) {
        database.sql(sql).update();
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(
                    "The rebuild of the view %s has lost its connection".formatted(view), e);
        }
    }

    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(
                    "The rebuild of the view %s has lost its connection".formatted(view), e);
        }
    }

    /** Drops the schemas of this run and earlier ones; no other session uses them while this one holds the lock. */
    void dropSchemas() {
        for (var schema : runs.leftSchemas(view)) {
            execute("drop schema %s cascade".formatted(ViewSchemas.quoted(schema)));
        }
        commit();
    }

    /** Releases the lock immediately; the server may notice the end of a session a moment later. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            runs.unlock(view);
            connection.commit();
        } catch (SQLException | RuntimeException failure) {
            LOG.info("The session for rebuilding the view {} had ended already", view);
        }
    }
}
