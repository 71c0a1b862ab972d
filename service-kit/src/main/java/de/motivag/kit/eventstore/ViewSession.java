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

    /** Returns nothing if another session holds the lock, on whichever instance. */
    static Optional<ViewSession> open(String view, DataSource owner) {
        try {
            var connection = owner.getConnection();
            connection.setAutoCommit(false);
            var session = new ViewSession(view, connection);
            if (session.isLocked()) {
                return Optional.of(session);
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("There is no session for rebuilding the view " + view, e);
        }
    }

    private boolean isLocked() throws SQLException {
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
            throw new DataAccessResourceFailureException("The rebuild of the view %s is lost".formatted(view), e);
        }
    }

    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The rebuild of the view %s is lost".formatted(view), e);
        }
    }

    /** Drops what this run or earlier ones have left; nobody else uses it while this session holds the lock. */
    void dropSchemas() {
        for (var schema : runs.leftSchemas(view)) {
            execute("drop schema %s cascade".formatted(ViewSchemas.quoted(schema)));
        }
        commit();
    }

    /** Gives the lock back at once: the server may notice the end of a session a moment later. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            runs.unlock(view);
            connection.commit();
        } catch (SQLException | RuntimeException lost) {
            LOG.info("The session for rebuilding the view {} had ended already", view);
        }
    }
}
