package de.motivag.kit.eventstore;

import de.motivag.kit.tenancy.TenantTransactions;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rebuilds views from the first event on, beside the live ones. A run folds the events through the same projection into
 * tables of its own, which then replace the live ones. Only one run per view is active at a time, over all instances.
 */
public final class ViewRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(ViewRebuild.class);

    /** Process id and host name, as in the relay's token. */
    private static final String INSTANCE = ManagementFactory.getRuntimeMXBean().getName();

    private final Projections projections;
    private final EventStorage storage;
    private final EventMessages events;
    private final TenantTransactions transactions;
    private final ViewRuns runs;
    private final DataSource owner;

    /** @param owner sessions of the tables' owner, which can create tables and see all organisations */
    ViewRebuild(
            Projections projections,
            EventStorage storage,
            EventMessages events,
            TenantTransactions transactions,
            JdbcClient database,
            DataSource owner) {
        this.projections = projections;
        this.storage = storage;
        this.events = events;
        this.transactions = transactions;
        this.runs = new ViewRuns(database);
        this.owner = owner;
    }

    /** Starts a run; empty if a run of this view is active on any instance. The caller closes the run. */
    public Optional<ViewRun> begin(Projection<?> projection) {
        return ViewSession.open(projection.view(), owner).map(session -> begin(projection, session));
    }

    private ViewRun begin(Projection<?> projection, ViewSession session) {
        try {
            var fold = new ViewFold(storage, events, transactions, projection, session.database());
            return new ViewRun(projection, session, fold, transactions, INSTANCE);
        } catch (RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    /** The status of every view of this service. */
    public List<ViewStatus> statuses() {
        var latest = transactions.acrossTenants(runs::latest);
        return projections.all().stream()
                .map(projection -> latest.getOrDefault(projection.view(), ViewStatus.neverRebuilt(projection.view())))
                .toList();
    }

    /** Drops the schemas left by killed runs; they could contain data that was erased from the live view. */
    public void clear() {
        projections.all().forEach(projection -> {
            try {
                clear(projection.view());
            } catch (RuntimeException failure) {
                LOG.warn(
                        "Cannot drop the schemas left by rebuilds of the view {}; retrying later",
                        projection.view(),
                        failure);
            }
        });
    }

    private void clear(String view) {
        if (transactions.acrossTenants(() -> runs.leftSchemas(view)).isEmpty()) {
            return;
        }
        ViewSession.open(view, owner).ifPresent(session -> {
            try (session) {
                session.dropSchemas();
                LOG.info("Dropped the schemas left by a rebuild of the view {}", view);
            }
        });
    }
}
