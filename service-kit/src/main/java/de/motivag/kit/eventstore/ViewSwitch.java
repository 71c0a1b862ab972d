package de.motivag.kit.eventstore;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Swaps the rebuilt tables of a view with the live ones. Appends wait from the lock on the event table until the
 * commit. In that time the events since the last batch are folded and the tables are renamed, which takes the same time
 * for any table size.
 *
 * <p>The event table is locked first. The lock waits for every running append, and each append also writes views. If
 * the view were locked first, an append and the swap would wait for each other.
 */
final class ViewSwitch {
    /** Lock not available, deadlock. */
    private static final Set<String> LOCK_STATES = Set.of("55P03", "40P01");

    private static final long OBSERVATION_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final JdbcClient database;
    private final List<String> tables;
    private final ViewSchemas schemas;

    ViewSwitch(JdbcClient database, List<String> tables, ViewSchemas schemas) {
        this.database = database;
        this.tables = tables;
        this.schemas = schemas;
    }

    /**
     * Whether a transaction holds a conflicting lock for longer than an append or a query takes, such as a backup or a
     * vacuum. Requesting the lock then would make all other transactions queue behind the request.
     */
    boolean isInUseForLong() {
        var longHolders = holders();
        LockSupport.parkNanos(OBSERVATION_NANOS);
        longHolders.retainAll(holders());
        return !longHolders.isEmpty();
    }

    private Set<String> holders() {
        return new HashSet<>(database.sql("""
                        select virtualtransaction from pg_locks
                        where locktype = 'relation' and granted and pid <> pg_backend_pid()
                          and database = (select oid from pg_database where datname = current_database())
                          and (relation = 'public.domain_event'::regclass
                              and mode not in ('AccessShareLock', 'RowShareLock', 'ShareLock')
                            or relation in (%s))""".formatted(tables.stream()
                        .map(table -> "'public.%s'::regclass".formatted(table))
                        .collect(joining(", "))))
                .query(String.class)
                .list());
    }

    /**
     * Swaps the tables in the open transaction, which the caller commits, or rolls back after an exception.
     *
     * @param rest folds the events that are not in the rebuilt tables yet
     */
    void carryOut(Runnable rest) {
        execute("set local lock_timeout = '200ms'");
        execute("lock table public.domain_event in share mode");
        rest.run();
        execute("lock table %s in access exclusive mode"
                .formatted(tables.stream().map(table -> "public." + table).collect(joining(", "))));
        for (var table : tables) {
            execute("alter table public.%s set schema %s".formatted(table, ViewSchemas.quoted(schemas.replaced())));
            execute("alter table %s.%s set schema public".formatted(ViewSchemas.quoted(schemas.rebuilt()), table));
        }
    }

    private void execute(String sql) {
        database.sql(sql).update();
    }

    /** Whether another transaction held a lock for too long, so that a later attempt may succeed. */
    static boolean isLockUnavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCK_STATES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
