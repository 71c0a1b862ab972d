package de.motivag.kit.eventstore;

import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.Retraction;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.decision.Lookup;
import de.motivag.kit.decision.RecordedEvent;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import de.motivag.kit.eventstore.StateCache.Folded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Loads the state of a stream of any kind. */
public final class StreamLoader {
    /**
     * @param version number of events of the stream
     * @param last time of recording of its last event
     * @param appended receives the events that are appended in the same transaction
     */
    record Loaded(
            Stream<?> stream,
            Object state,
            long version,
            Instant last,
            Consumer<List<DomainEventMessage<?>>> appended) {
        UUID id() {
            return stream.id().value();
        }
    }

    /** One event of a stream, decrypted. */
    public record Entry(Event event, EventMetadata recorded) {}

    private final EventStore store;
    private final EventMessages events;
    private final Map<Class<?>, Entity<?, ?>> entities;
    private final Map<Class<?>, Lookup<?>> lookups;

    private final StateCache remembered;

    StreamLoader(
            EventStore store,
            EventMessages events,
            List<Entity<?, ?>> entities,
            List<Lookup<?>> lookups,
            StateCache remembered) {
        this.store = store;
        this.events = events;
        this.remembered = remembered;
        this.entities = entities.stream().collect(Collectors.toMap(Entity::state, Function.identity()));
        this.lookups = lookups.stream().collect(Collectors.toMap(Lookup::type, Function.identity()));
    }

    Loaded load(Stream<?> stream, OrganisationId organisation) {
        var lookup = lookups.get(stream.entity());
        if (lookup != null) {
            return new Loaded(stream, lookup.find(stream.id()), 0, Instant.EPOCH, nothing -> {});
        }
        var entity = entities.get(stream.entity());
        if (entity == null) {
            throw new IllegalStateException("no entity and no lookup is registered for " + stream.entity());
        }
        return fold(stream, entity, organisation);
    }

    private <S, E extends Event> Loaded fold(Stream<?> stream, Entity<S, E> entity, OrganisationId organisation) {
        var cached = remembered.<S>cached(organisation, stream);
        var before = cached.folded();
        var folded = before == null ? null : readOn(stream, entity, organisation, before);
        if (folded == null) {
            folded = readOn(stream, entity, organisation, Folded.nothing(entity.none()));
        }
        if (folded == null) {
            folded = foldStanding(stream, entity, organisation);
        }
        if (folded != before && folded.version() > 0) {
            cached.remember(folded);
        }
        var loaded = folded;
        return new Loaded(
                stream,
                loaded.state(),
                loaded.version(),
                loaded.last(),
                appended -> remember(cached, fold(appended.iterator(), entity, organisation, loaded, Set.of())));
    }

    /** The old state stays cached after a retraction. The next reader finds the later retraction and folds again. */
    private static <S> void remember(StateCache.CachedState<S> cached, @Nullable Folded<S> folded) {
        if (folded != null) {
            cached.remember(folded);
        }
    }

    private <S, E extends Event> Folded<S> foldStanding(
            Stream<?> stream, Entity<S, E> entity, OrganisationId organisation) {
        var messages = store.readEvents(stream.id().value().toString());
        var from = Folded.nothing(entity.none());
        return Objects.requireNonNull(fold(messages, entity, organisation, from, retracted(read(stream.id()))));
    }

    /** The ids of the events that later events of the same stream retract. */
    private static Set<UUID> retracted(List<Entry> entries) {
        return entries.stream()
                .map(Entry::event)
                .filter(Retraction.class::isInstance)
                .map(event -> ((Retraction) event).event().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The events of one stream without those that later ones of them retract. */
    public static List<Entry> standing(List<Entry> entries) {
        var retracted = retracted(entries);
        return entries.stream()
                .filter(entry -> !retracted.contains(entry.recorded().id()))
                .toList();
    }

    /**
     * @return null if the state cannot be continued, because the database was set back to an earlier time or one of its
     * events was retracted
     */
    private <S, E extends Event> @Nullable Folded<S> readOn(
            Stream<?> stream, Entity<S, E> entity, OrganisationId organisation, Folded<S> from) {
        var read = store.readEvents(stream.id().value().toString(), Math.max(0, from.version() - 1));
        if (from.version() > 0
                && !(read.hasNext() && read.next().getIdentifier().equals(from.event()))) {
            return null;
        }
        return fold(read, entity, organisation, from, Set.of());
    }

    /**
     * Removes the retracted events.
     *
     * @return empty if one of the messages retracts an event that is not among the messages
     */
    private <S, E extends Event> @Nullable Folded<S> fold(
            Iterator<? extends DomainEventMessage<?>> messages,
            Entity<S, E> entity,
            OrganisationId organisation,
            Folded<S> from,
            Set<UUID> retracted) {
        var folded = from;
        while (messages.hasNext()) {
            var message = messages.next();
            // The first event determines the organisation of the stream.
            var isFirst = folded.version() == 0;
            var event = isFirst ? events.opened(message) : events.opened(message, organisation);
            if (!entity.events().isInstance(event)
                    || isFirst && !events.recorded(message).organisation().equals(organisation)) {
                var stream = events.recorded(message).stream();
                throw CommandRefused.taken(stream, "an entity of another kind or to another organisation");
            }
            if (event instanceof Retraction retraction
                    && !retracted.contains(retraction.event().value())) {
                return null;
            }
            folded = new Folded<>(
                    retracted.contains(UUID.fromString(message.getIdentifier()))
                            ? folded.state()
                            : entity.evolve()
                                    .apply(folded.state(), entity.events().cast(event)),
                    message.getSequenceNumber() + 1,
                    message.getTimestamp(),
                    message.getIdentifier(),
                    from.begun());
        }
        return folded;
    }

    /**
     * A kind of unique key with the key that the stream holds in its present state.
     *
     * @param key null if it holds none
     */
    record Held(String kind, @Nullable UniqueKey key) {}

    /** Reads the stream from its beginning. Empty if streams of that kind hold no keys. */
    Optional<Held> held(UUID stream) {
        var opened = standing(read(stream)).stream().map(Entry::event).toList();
        return entities.values().stream()
                .filter(entity -> !opened.isEmpty() && entity.events().isInstance(opened.getFirst()))
                .findFirst()
                .flatMap(entity -> held(entity, opened));
    }

    private static <S, E extends Event> Optional<Held> held(Entity<S, E> entity, List<Event> opened) {
        var held = entity.held();
        if (held == null) {
            return Optional.empty();
        }
        return Optional.of(new Held(held.kind(), held.of().apply(entity.fold(opened))));
    }

    /** All events of a stream in order; empty if the organisation has no such stream. */
    public List<Entry> read(Id stream) {
        return read(stream.value());
    }

    /** As above, for a decision. */
    List<RecordedEvent> recorded(Id stream) {
        var entries = read(stream);
        var retracted = retracted(entries);
        return entries.stream()
                .map(entry -> new RecordedEvent(
                        new EventId(entry.recorded().id()),
                        entry.event(),
                        retracted.contains(entry.recorded().id())))
                .toList();
    }

    private List<Entry> read(UUID stream) {
        var read = store.readEvents(stream.toString());
        var entries = new ArrayList<Entry>();
        while (read.hasNext()) {
            var message = read.next();
            entries.add(new Entry(events.opened(message), events.recorded(message)));
        }
        return entries;
    }
}
