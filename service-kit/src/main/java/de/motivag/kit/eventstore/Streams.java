package de.motivag.kit.eventstore;

import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.decision.Lookup;
import de.motivag.kit.decision.Stream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Loads the state of one stream, whatever its kind. */
public final class Streams {
    /**
     * @param version the number of its events
     * @param last the time of its last event's recording
     */
    record Loaded(Stream<?> stream, Object state, long version, Instant last) {
        UUID id() {
            return stream.id().value();
        }
    }

    /** One event of a stream, opened. */
    public record Entry(Event event, Recorded recorded) {}

    private final EventStore store;
    private final StoredEvents events;
    private final Map<Class<?>, Entity<?, ?>> entities;
    private final Map<Class<?>, Lookup<?>> lookups;

    Streams(EventStore store, StoredEvents events, List<Entity<?, ?>> entities, List<Lookup<?>> lookups) {
        this.store = store;
        this.events = events;
        this.entities = entities.stream().collect(Collectors.toMap(Entity::state, Function.identity()));
        this.lookups = lookups.stream().collect(Collectors.toMap(Lookup::type, Function.identity()));
    }

    Loaded load(Stream<?> stream, OrganisationId organisation) {
        var lookup = lookups.get(stream.entity());
        if (lookup != null) {
            return new Loaded(stream, lookup.find(stream.id()), 0, Instant.EPOCH);
        }
        var entity = entities.get(stream.entity());
        if (entity == null) {
            throw new IllegalStateException("no entity and no lookup is registered for " + stream.entity());
        }
        return fold(stream, entity, organisation);
    }

    private <S, E extends Event> Loaded fold(Stream<?> stream, Entity<S, E> entity, OrganisationId organisation) {
        S state = entity.none();
        long version = 0;
        DomainEventMessage<?> last = null;
        for (var read = store.readEvents(stream.id().value().toString()); read.hasNext(); ) {
            last = read.next();
            // A stream is of one organisation: that of its first event.
            var event = version == 0 ? events.opened(last) : events.opened(last, organisation);
            if (!entity.events().isInstance(event)
                    || version == 0 && !events.recorded(last).organisation().equals(organisation)) {
                throw new Refused(Refused.Why.NOT_FOUND);
            }
            state = entity.evolve().apply(state, entity.events().cast(event));
            version = last.getSequenceNumber() + 1;
        }
        return new Loaded(stream, state, version, last == null ? Instant.EPOCH : last.getTimestamp());
    }

    /** All events of a stream in their order; none, if there is no such stream on this side of the wall. */
    public List<Entry> read(Id stream) {
        var read = store.readEvents(stream.value().toString());
        var entries = new ArrayList<Entry>();
        while (read.hasNext()) {
            var message = read.next();
            entries.add(new Entry(events.opened(message), events.recorded(message)));
        }
        return entries;
    }
}
