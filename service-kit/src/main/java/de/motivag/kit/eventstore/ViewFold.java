package de.motivag.kit.eventstore;

import de.motivag.events.Event;
import de.motivag.kit.tenancy.TenantTransactions;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Folds stored events through one projection into the tables of a rebuild. */
final class ViewFold {
    /** @param events number of events folded so far */
    record Progress(GapAwareTrackingToken token, long events) {
        static final Progress NOTHING = new Progress(GapTracker.start(), 0);
    }

    private record Opened(GapAwareTrackingToken token, Event event, EventMetadata recorded) {}

    private static final int BATCH = 1000;

    private final EventStorage storage;
    private final EventMessages events;
    private final TenantTransactions reading;
    private final Projection<?> projection;
    private final JdbcClient database;

    /** @param database connection of the rebuild, with only the rebuilt tables in its search path */
    ViewFold(
            EventStorage storage,
            EventMessages events,
            TenantTransactions reading,
            Projection<?> projection,
            JdbcClient database) {
        this.storage = storage;
        this.events = events;
        this.reading = reading;
        this.projection = projection;
        this.database = database;
    }

    /**
     * Folds one batch in the open transaction of the rebuild. Returns the argument itself if there are no more events.
     */
    Progress next(Progress from) {
        var batch = reading.acrossTenants(() ->
                storage.next(from.token(), BATCH).stream().map(this::opened).toList());
        if (batch.isEmpty()) {
            return from;
        }
        // Projections also read by the application's role, such as the keys of the vault.
        reading.acrossTenants(() -> {
            apply(batch);
            return true;
        });
        return new Progress(batch.getLast().token(), from.events() + batch.size());
    }

    private Opened opened(TrackedEventMessage<?> message) {
        var stored = (DomainEventMessage<?>) message;
        return new Opened(
                (GapAwareTrackingToken) message.trackingToken(), events.opened(stored), events.recorded(stored));
    }

    private void apply(List<Opened> batch) {
        var organisation = "";
        for (var opened : batch) {
            var of = opened.recorded().organisation().value();
            if (!of.equals(organisation)) {
                database.sql("select set_config('motivag.organisation', ?, true)")
                        .param(of)
                        .query(String.class)
                        .single();
                organisation = of;
            }
            Projections.apply(projection, opened.event(), opened.recorded(), database);
        }
    }
}
