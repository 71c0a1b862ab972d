package de.motivag.kit.recovery;

import de.motivag.kit.kafka.PublishedEvent;
import de.motivag.kit.kafka.TopicFit;
import de.motivag.kit.kafka.TopicMisfit;
import de.motivag.kit.kafka.VoidEvents;
import de.motivag.kit.recovery.Difference.Missing;
import de.motivag.kit.recovery.Difference.StreamPosition;
import de.motivag.kit.tenancy.TenantTransactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Checks once for every event of the service's own topic whether it is in the store. The progress is kept in the store
 * itself. A restored store loses its progress together with the events, so the next comparison begins where they are
 * missing.
 *
 * <p>An event is committed before it is published, and the ends of the topic are read before the store. Events that
 * another instance publishes meanwhile therefore raise no alarm.
 */
final class Comparison {
    /** The reader name under which void events found here are recorded. */
    static final String READER = "store";

    private static final int BATCH = 1000;

    private final OwnTopic topic;
    private final TopicFit fit;
    private final StoreLookup store;
    private final VoidEvents voids;
    private final TenantTransactions transactions;

    Comparison(OwnTopic topic, TopicFit fit, StoreLookup store, VoidEvents voids, TenantTransactions transactions) {
        this.topic = topic;
        this.fit = fit;
        this.store = store;
        this.voids = voids;
        this.transactions = transactions;
    }

    /**
     * Advances the progress as far as the store lacks no event.
     *
     * @throws TopicMisfit if the topic is not the one that the store was compared with
     */
    synchronized Difference carryOut() {
        var ends = topic.ends();
        var from = new HashMap<Integer, Long>();
        ends.keySet().forEach(partition -> from.put(partition, 0L));
        from.putAll(store.compared());
        topic.require(fit, from);
        var difference = difference(lacking(from, ends));
        if (!difference.isStoreBehind()) {
            transactions.acrossTenants(() -> {
                difference.voids().forEach(event -> voids.add(READER, topic.name(), event));
                store.compared(ends);
                return true;
            });
        }
        return difference;
    }

    /** Reads the missing events once more, in the order of each partition. */
    synchronized void read(Difference difference, Consumer<PublishedEvent> reader) {
        var ids = difference.missing().stream().map(Missing::id).collect(Collectors.toCollection(HashSet::new));
        var from = new HashMap<Integer, Long>();
        var to = new HashMap<Integer, Long>();
        for (var missing : difference.missing()) {
            from.merge(missing.event().partition(), missing.event().offset(), Math::min);
            to.merge(missing.event().partition(), missing.event().offset() + 1, Math::max);
        }
        topic.read(from, to, event -> {
            if (ids.remove(event.recorded().id())) {
                reader.accept(event);
            }
        });
    }

    /** Each missing event once, at its first position. Contents are omitted, because there may be many events. */
    private List<PublishedEvent> lacking(Map<Integer, Long> from, Map<Integer, Long> to) {
        var lacking = new LinkedHashMap<UUID, PublishedEvent>();
        var batch = new ArrayList<PublishedEvent>(BATCH);
        topic.read(from, to, event -> {
            batch.add(withoutValue(event));
            if (batch.size() == BATCH) {
                look(batch, lacking);
            }
        });
        look(batch, lacking);
        return List.copyOf(lacking.values());
    }

    private void look(List<PublishedEvent> batch, Map<UUID, PublishedEvent> lacking) {
        if (!batch.isEmpty()) {
            var ids = store.lacking(batch);
            batch.stream()
                    .filter(event -> ids.contains(event.recorded().id()))
                    .forEach(event -> lacking.putIfAbsent(event.recorded().id(), event));
            batch.clear();
        }
    }

    private static PublishedEvent withoutValue(PublishedEvent event) {
        return new PublishedEvent(
                event.recorded(), event.revision(), event.position(), event.partition(), event.offset(), new byte[0]);
    }

    /**
     * A stream lies in one partition, so the first of two events with the same sequence is the one that was read first.
     */
    private Difference difference(List<PublishedEvent> lacking) {
        var first = new LinkedHashMap<StreamPosition, PublishedEvent>();
        var voidEvents = new ArrayList<PublishedEvent>();
        for (var event : lacking) {
            if (first.putIfAbsent(StreamPosition.of(event), event) != null) {
                voidEvents.add(event);
            }
        }
        var stored = first.isEmpty() ? Map.<StreamPosition, UUID>of() : store.at(first.keySet());
        var earlier = stored.isEmpty() ? Map.<UUID, Long>of() : offsets(stored, first);
        var missing = new ArrayList<Missing>();
        first.forEach((position, event) -> {
            var there = stored.get(position);
            if (there != null && earlier.getOrDefault(there, Long.MAX_VALUE) < event.offset()) {
                voidEvents.add(event);
            } else {
                missing.add(new Missing(event, there));
            }
        });
        return new Difference(List.copyOf(missing), List.copyOf(voidEvents));
    }

    /**
     * The first positions on the topic of the events that the store has with these sequences. Reads whole partitions.
     */
    private Map<UUID, Long> offsets(Map<StreamPosition, UUID> stored, Map<StreamPosition, PublishedEvent> first) {
        var to = new HashMap<Integer, Long>();
        stored.keySet().forEach(position -> {
            var event = Objects.requireNonNull(first.get(position));
            to.merge(event.partition(), event.offset(), Math::max);
        });
        var wanted = new HashSet<>(stored.values());
        var offsets = new HashMap<UUID, Long>();
        topic.read(Map.of(), to, event -> {
            if (wanted.contains(event.recorded().id())) {
                offsets.putIfAbsent(event.recorded().id(), event.offset());
            }
        });
        return offsets;
    }
}
