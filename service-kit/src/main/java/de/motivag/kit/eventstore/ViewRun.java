package de.motivag.kit.eventstore;

import de.motivag.kit.eventstore.ViewFold.Progress;
import de.motivag.kit.eventstore.ViewStatus.State;
import de.motivag.kit.tenancy.TenantTransactions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One rebuild of one view. It writes only through the session that holds the view's lock. If the session ends, the lock
 * and the ability to write are lost together.
 */
public final class ViewRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewRun.class);
    private static final String WAITING_NOTE = "Waits for a long transaction that uses the view or the events.";
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Projection<?> projection;
    private final ViewSession session;
    private final ViewFold fold;
    private final TenantTransactions reading;
    private final long number;
    private final ViewSchemas schemas;
    private final ViewSwitch swap;

    private Progress reached = Progress.NOTHING;
    private boolean isLive;

    /** @param reading transactions of the application's role, which see the events of all organisations */
    ViewRun(Projection<?> projection, ViewSession session, ViewFold fold, TenantTransactions reading, String instance) {
        this.projection = projection;
        this.session = session;
        this.fold = fold;
        this.reading = reading;
        this.number = session.runs().begin(projection.view(), instance);
        session.commit();
        this.schemas = ViewSchemas.of(projection.view(), number);
        this.swap = new ViewSwitch(session.database(), projection.tables(), schemas);
    }

    /**
     * Rebuilds the view and returns when the new rows are live.
     *
     * @throws RuntimeException if the rebuild failed; the live view is then unchanged
     */
    public void carryOut() {
        try {
            makeTables();
            foldStoredEvents();
            projection.tables().forEach(table -> session.execute("analyze " + table));
            session.commit();
            while (!isSwapped()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (RuntimeException failure) {
            fail(failure);
            throw failure;
        }
        clear();
    }

    private void makeTables() {
        session.dropSchemas();
        session.execute("create schema " + ViewSchemas.quoted(schemas.rebuilt()));
        session.execute("create schema " + ViewSchemas.quoted(schemas.replaced()));
        for (var table : projection.tables()) {
            session.execute("call public.copy_table('public.%s', '%s')".formatted(table, schemas.rebuilt()));
        }
        // The search path contains this schema only. A missing table must not be resolved to a live one.
        session.execute("set search_path = " + ViewSchemas.quoted(schemas.rebuilt()));
        session.commit();
    }

    /** Folds up to the last event stored at this moment; each batch commits. */
    private void foldStoredEvents() {
        var last = lastPosition();
        Progress before;
        do {
            before = reached;
            reached = fold.next(before);
            session.runs().progress(projection.view(), number, reached.events());
            session.commit();
        } while (reached != before && reached.token().getIndex() < last);
    }

    private long lastPosition() {
        var last = session.database()
                .sql("select coalesce(max(position), 0) from public.domain_event")
                .query(Long.class)
                .single();
        session.commit();
        return last;
    }

    private boolean isSwapped() {
        if (swap.isInUseForLong()) {
            session.runs().note(projection.view(), number, WAITING_NOTE);
            session.commit();
            return false;
        }
        session.commit();
        foldStoredEvents();
        try {
            // Obtains its connection before appends start to wait, because they may then use all other connections.
            return reading.acrossTenants(this::swap);
        } catch (RuntimeException failure) {
            if (isLive) {
                return true;
            }
            session.rollback();
            if (ViewSwitch.isLockUnavailable(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private boolean swap() {
        var remaining = new Rest(reached);
        swap.carryOut(remaining);
        session.runs().progress(projection.view(), number, remaining.folded.events());
        session.runs().end(projection.view(), number, State.LIVE, null);
        session.commit();
        isLive = true;
        return true;
    }

    /** Folds the events since the last batch. If the swap fails, the transaction rolls back their changes. */
    private final class Rest implements Runnable {
        private Progress folded;

        private Rest(Progress from) {
            this.folded = from;
        }

        @Override
        public void run() {
            Progress before;
            do {
                before = folded;
                folded = fold.next(before);
            } while (folded != before);
        }
    }

    private void clear() {
        try {
            session.dropSchemas();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Cannot drop the tables replaced by the rebuild of the view {}; retrying later",
                    projection.view(),
                    failure);
        }
    }

    /** Records the failure with its class name only, because its message could contain a confidential value. */
    private void fail(RuntimeException failure) {
        try {
            session.rollback();
            session.runs()
                    .end(
                            projection.view(),
                            number,
                            State.FAILED,
                            failure.getClass().getName());
            session.dropSchemas();
        } catch (RuntimeException cleanupFailure) {
            failure.addSuppressed(cleanupFailure);
        }
    }

    /** Allows the next run of the view to begin. */
    @Override
    public void close() {
        session.close();
    }
}
