package de.motivag.kit.kafka;

import de.motivag.kit.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The progress of events: from the event store to the topic, and from the topics to their handlers. */
public final class EventFlow implements AutoCloseable {
    /**
     * @param events number of waiting events
     * @param seconds time for which the oldest has waited since it was stored (relay) or published (consumer); 0 if
     * none waits
     * @param partitions for a consumer, the partitions in which events wait
     */
    public record Waiting(long events, double seconds, List<WaitingPartition> partitions) {
        private static final Waiting NONE = new Waiting(0, 0, List.of());
    }

    /**
     * @param partition number of the partition
     * @param offset offset of the first waiting record
     * @param events number of waiting records, including this one
     * @param seconds time for which this record has waited; -1 if Kafka does not report it
     * @param tries number of failed attempts of this record on the instance that answered
     */
    public record WaitingPartition(String topic, int partition, long offset, long events, double seconds, int tries) {}

    private static final double UNKNOWN = -1;
    private static final Comparator<TopicPartition> BY_NAME =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final EventProcessingConfiguration processing;
    private final JdbcClient database;
    private final TenantTransactions transactions;
    private final Map<ConsumerKind, EventConsumer> consumers;
    private final Admin kafka;
    private final WaitingRecords records;
    private final Clock clock;
    private final Map<String, List<TopicPartition>> partitions = new ConcurrentHashMap<>();

    EventFlow(
            EventProcessingConfiguration processing,
            JdbcClient database,
            TenantTransactions transactions,
            Map<ConsumerKind, EventConsumer> consumers,
            Admin kafka,
            WaitingRecords records,
            Clock clock) {
        this.processing = processing;
        this.database = database;
        this.transactions = transactions;
        this.consumers = consumers;
        this.kafka = kafka;
        this.records = records;
        this.clock = clock;
    }

    public Set<ConsumerKind> consumers() {
        return consumers.keySet();
    }

    /**
     * Stored events that the relay of this instance has not published; unknown while the relay runs on another
     * instance.
     */
    public @Nullable Waiting relay() {
        var token = published();
        return token == null ? null : transactions.acrossTenants(() -> unpublished(token));
    }

    private @Nullable GapAwareTrackingToken published() {
        return processing
                .eventProcessor(Relay.NAME, StreamingEventProcessor.class)
                .flatMap(relay -> relay.processingStatus().values().stream().findFirst())
                .map(status -> status.getTrackingToken() instanceof GapAwareTrackingToken token
                        ? token
                        : GapAwareTrackingToken.newInstance(0, List.of()))
                .orElse(null);
    }

    private Waiting unpublished(GapAwareTrackingToken token) {
        return database.sql("""
                        select count(*), min(recorded_at) from domain_event where position > ? or position = any (?)""")
                .params(token.getIndex(), token.getGaps().toArray(Long[]::new))
                .query((row, _) -> row.getLong(1) == 0
                        ? Waiting.NONE
                        : new Waiting(row.getLong(1), secondsSince(Instant.parse(row.getString(2))), List.of()))
                .single();
    }

    /** The topics that a consumer reads. */
    public Set<String> topics(ConsumerKind consumer) {
        return Objects.requireNonNull(consumers.get(consumer)).topics();
    }

    /** The number of failed attempts of this instance for the record at that position; 0 after a success. */
    public int tries(ConsumerKind consumer, String topic, int partition) {
        return Objects.requireNonNull(consumers.get(consumer)).tries(new TopicPartition(topic, partition));
    }

    /** The records on its topics that a consumer has not handled yet, on any instance. */
    public Waiting consumer(ConsumerKind consumer) {
        var events = Objects.requireNonNull(consumers.get(consumer));
        var ends = ends(events.topics());
        var reached = events.reached();
        var positions = new TreeMap<TopicPartition, Long>(BY_NAME);
        ends.forEach((partition, end) -> {
            var last = reached.get(partition);
            var position = last == null ? 0 : last.offset() + 1;
            if (position < end) {
                positions.put(partition, position);
            }
        });
        var published = records.published(positions);
        var partitions = positions.entrySet().stream()
                .map(at -> new WaitingPartition(
                        at.getKey().topic(),
                        at.getKey().partition(),
                        at.getValue(),
                        Objects.requireNonNull(ends.get(at.getKey())) - at.getValue(),
                        published.containsKey(at.getKey())
                                ? age(Objects.requireNonNull(published.get(at.getKey())))
                                : UNKNOWN,
                        events.tries(at.getKey())))
                .toList();
        return new Waiting(
                partitions.stream().mapToLong(WaitingPartition::events).sum(),
                partitions.stream().mapToDouble(WaitingPartition::seconds).max().orElse(0),
                partitions);
    }

    /** Uses the system's clock as Kafka's timestamps do, and not the clock of the service. */
    private static double age(Instant published) {
        return Math.max(0, Duration.between(published, Instant.now()).toMillis() / 1000.0);
    }

    private Map<TopicPartition, Long> ends(Collection<String> names) {
        try {
            var latest = new HashMap<TopicPartition, OffsetSpec>();
            for (var name : names) {
                partitions(name).forEach(partition -> latest.put(partition, OffsetSpec.latest()));
            }
            var ends = new HashMap<TopicPartition, Long>();
            kafka.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not report the end offsets of its topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks Kafka once for each topic, because the number of partitions never changes. */
    private List<TopicPartition> partitions(String name) throws ExecutionException, InterruptedException {
        var known = partitions.get(name);
        if (known != null) {
            return known;
        }
        var topic = kafka.describeTopics(List.of(name)).allTopicNames().get().get(name);
        var described = Objects.requireNonNull(topic, name).partitions().stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        partitions.put(name, described);
        return described;
    }

    private double secondsSince(Instant time) {
        return Math.max(0, Duration.between(time, clock.instant()).toMillis() / 1000.0);
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(1));
        records.close();
    }
}
