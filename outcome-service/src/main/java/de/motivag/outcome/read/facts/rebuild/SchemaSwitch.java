package de.motivag.outcome.read.facts.rebuild;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces the live facts by the copy by renaming two schemas. Every writer of facts begins with the table {@code
 * event}. A lock on it therefore holds back the consumer and retries of parked events, but no reader. The waiting
 * writers find the new table under the old name when they continue.
 *
 * <p>The last events are copied in a transaction that ends before the renaming. The switch waits for every transaction
 * older than that end. So no transaction sees the new tables with a snapshot in which their rows are missing.
 */
final class SchemaSwitch {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaSwitch.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /**
     * Transactions that wait, directly or indirectly, for this connection's lock are left out: they act after the
     * switch.
     */
    private static final String OLDER = """
            from pg_locks as held join pg_stat_activity as who using (pid)
            where held.locktype = 'virtualxid' and held.granted and held.mode = 'ExclusiveLock'
                and who.datname = current_database() and who.usename is not null
                and pid not in (
                    with recursive held_back as (
                        select pg_backend_pid() as pid
                        union
                        select waiting.pid from pg_stat_activity as waiting
                            join held_back on held_back.pid = any (pg_blocking_pids(waiting.pid)))
                    select pid from held_back)""";

    private final Connection database;
    private final FactLoader transfer;

    /** @param transfer loads over another connection */
    SchemaSwitch(Connection database, FactLoader transfer) {
        this.database = database;
        this.transfer = transfer;
    }

    /** Tries to switch. Returns false if another transaction takes too long; the live facts are then unchanged. */
    boolean switched() throws SQLException {
        transfer.upTo(live(), _ -> true);
        try {
            FactCopy.execute(
                    database,
                    "set local lock_timeout = '5s'",
                    "lock table " + FactCopy.LIVE + ".event in share row exclusive mode");
            transfer.upTo(LoadedPositions.live(database), _ -> true);
            if (!olderAreOver()) {
                database.rollback();
                return false;
            }
            FactCopy.execute(
                    database,
                    "alter schema " + FactCopy.LIVE + " rename to " + FactCopy.BEFORE,
                    "alter schema " + FactCopy.SCHEMA + " rename to " + FactCopy.LIVE);
            RebuildRuns.phase(database, Phase.CLEARING, null);
            return true;
        } catch (SQLException failure) {
            database.rollback();
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    private LoadedPositions live() throws SQLException {
        var live = LoadedPositions.live(database);
        database.rollback();
        return live;
    }

    private boolean olderAreOver() throws SQLException {
        var began = System.nanoTime();
        var older = older();
        while (isAnyLeft(older)) {
            if (System.nanoTime() - began > LONGEST_WAIT_NANOS) {
                LOG.info("The switch of the facts waits for a long transaction");
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }

    private Array older() throws SQLException {
        try (var query = database.prepareStatement("select array_agg(held.virtualtransaction) " + OLDER);
                var row = query.executeQuery()) {
            row.next();
            var older = row.getArray(1);
            return older == null ? database.createArrayOf("text", new Object[0]) : older;
        }
    }

    private boolean isAnyLeft(Array older) throws SQLException {
        try (var query =
                database.prepareStatement("select count(*) > 0 " + OLDER + " and held.virtualtransaction = any (?)")) {
            query.setArray(1, older);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Tries to drop the old facts. Returns false while a transaction still reads them. */
    static boolean cleared(Connection database) throws SQLException {
        try {
            FactCopy.execute(database, "set local lock_timeout = '2s'");
            FactCopy.drop(database);
            RebuildRuns.phase(database, Phase.DONE, null);
            return true;
        } catch (SQLException failure) {
            database.rollback();
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }
}
