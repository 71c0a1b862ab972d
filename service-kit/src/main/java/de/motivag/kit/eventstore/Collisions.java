package de.motivag.kit.eventstore;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/** Classifies failures: those that a retry may solve and those that it cannot. */
public final class Collisions {
    /** Connection lost, resources, operator intervention, deadlock or serialisation, transaction timed out. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "40", "25");

    /** Connection lost, resources, disk. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53", "58");

    private Collisions() {}

    /** Whether two appends collided; the loser must be decided again. */
    static boolean isOne(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof ConcurrencyException
                        || cause instanceof AggregateStreamCreationException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException sql && "40".equals(sqlClass(sql)));
    }

    /**
     * Whether no client can use the database at present: connection lost, no resources, shut down. Retrying is right
     * until it is available again. A cancelled query (57014) does not indicate this.
     */
    public static boolean isAway(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof CannotCreateTransactionException
                        || cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLException sql
                                && (AWAY_CLASSES.contains(sqlClass(sql))
                                        || String.valueOf(sql.getSQLState()).startsWith("57P")));
    }

    /** Whether the failure is temporary, caused neither by the event nor by the code. A later retry is enough. */
    public static boolean isPassing(Throwable failure) {
        return isOne(failure)
                || isAway(failure)
                || any(
                        failure,
                        cause -> cause instanceof TransientDataAccessException
                                || cause instanceof RecoverableDataAccessException
                                || cause instanceof DataAccessResourceFailureException
                                || cause instanceof TransactionException
                                || cause instanceof SQLTransientException
                                || cause instanceof EventStoreException && cause.getCause() == null
                                || cause instanceof SQLException sql && PASSING_CLASSES.contains(sqlClass(sql)));
    }

    private static String sqlClass(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }

    private static boolean any(@Nullable Throwable failure, Predicate<Throwable> test) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (test.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
