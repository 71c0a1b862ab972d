package de.motivag.kit.eventstore;

import de.motivag.events.Event;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls every projection for the events being stored. An exception of a projection rolls the command back. */
public final class Projections {
    private final List<Projection<?>> projections;
    private final EventMessages events;
    private final JdbcClient live;

    Projections(List<Projection<?>> projections, EventMessages events, JdbcClient live) {
        this.projections = List.copyOf(projections);
        this.events = events;
        this.live = live;
    }

    public List<Projection<?>> all() {
        return projections;
    }

    void onStored(Collection<? extends EventMessage<?>> stored) {
        for (var message : stored) {
            var domainEvent = (DomainEventMessage<?>) message;
            var event = events.opened(domainEvent);
            var metadata = events.recorded(domainEvent);
            fold(event, metadata, live);
        }
    }

    /** Writes one event into every view. */
    public void fold(Event event, EventMetadata metadata, JdbcClient database) {
        projections.forEach(projection -> apply(projection, event, metadata, database));
    }

    static <E extends Event> void apply(
            Projection<E> projection, Event event, EventMetadata metadata, JdbcClient database) {
        if (projection.events().isInstance(event)) {
            projection.on(projection.events().cast(event), metadata, database);
        }
    }
}
