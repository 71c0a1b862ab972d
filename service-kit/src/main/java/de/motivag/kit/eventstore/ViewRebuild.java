package de.motivag.kit.eventstore;

import de.motivag.kit.wall.Transactions;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rebuilds views from the first event on, beside the live ones: a run folds the events through the same projection into
 * tables of its own, which then take the place of the live ones. One run per view at a time, over all instances.
 */
public final class ViewRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(ViewRebuild.class);

    /** Process and host, as the relay's token names its owner. */
    private static final String INSTANCE = ManagementFactory.getRuntimeMXBean().getName();

    private final Projections projections;
    private final EventStorage storage;
    private final StoredEvents events;
    private final Transactions transactions;
    private final ViewRuns runs;
    private final DataSource owner;

    /** @param owner sessions of the tables' owner, which make tables and see all organisations */
    ViewRebuild(
            Projections projections,
            EventStorage storage,
            StoredEvents events,
            Transactions transactions,
            JdbcClient database,
            DataSource owner) {
        this.projections = projections;
        this.storage = storage;
        this.events = events;
        this.transactions = transactions;
        this.runs = new ViewRuns(database);
        this.owner = owner;
    }

    /** Returns nothing if a run of this view is being carried out, on whichever instance. The caller closes the run. */
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

    /** Every view of this service. */
    public List<ViewStatus> statuses() {
        var latest = transactions.everywhere(runs::latest);
        return projections.all().stream()
                .map(projection -> latest.getOrDefault(projection.view(), ViewStatus.neverRebuilt(projection.view())))
                .toList();
    }

    /** Drops what runs that were killed have left: it would keep what is erased from the live view. */
    public void clear() {
        projections.all().forEach(projection -> {
            try {
                clear(projection.view());
            } catch (RuntimeException failure) {
                LOG.warn("What rebuilds of the view {} have left is dropped later", projection.view(), failure);
            }
        });
    }

    private void clear(String view) {
        if (transactions.everywhere(() -> runs.leftSchemas(view)).isEmpty()) {
            return;
        }
        ViewSession.open(view, owner).ifPresent(session -> {
            try (session) {
                session.dropSchemas();
                LOG.info("Dropped what a rebuild of the view {} had left", view);
            }
        });
    }
}
