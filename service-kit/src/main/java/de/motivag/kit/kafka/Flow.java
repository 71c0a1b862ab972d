package de.motivag.kit.kafka;

import de.motivag.kit.wall.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far events have come: from the store to the topic, and from the topics to their effects. */
public final class Flow implements AutoCloseable {
    /**
     * @param events how many wait
     * @param seconds for how long the oldest has waited (relay), or the newest effect is old (consumer); 0 if none waits
     */
    public record Waiting(long events, double seconds) {
        private static final Waiting NONE = new Waiting(0, 0);
    }

    private final EventProcessingConfiguration processing;
    private final JdbcClient database;
    private final Transactions transactions;
    private final Map<Consumer, EventConsumer> consumers;
    private final Admin kafka;
    private final Clock clock;

    Flow(
            EventProcessingConfiguration processing,
            JdbcClient database,
            Transactions transactions,
            Map<Consumer, EventConsumer> consumers,
            Admin kafka,
            Clock clock) {
        this.processing = processing;
        this.database = database;
        this.transactions = transactions;
        this.consumers = consumers;
        this.kafka = kafka;
        this.clock = clock;
    }

    public Set<Consumer> consumers() {
        return consumers.keySet();
    }

    /** Stored events that the relay of this instance has not published; unknown while another instance has the relay. */
    public @Nullable Waiting relay() {
        var token = published();
        return token == null ? null : transactions.everywhere(() -> unpublished(token));
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
                .query((row, i) -> row.getLong(1) == 0
                        ? Waiting.NONE
                        : new Waiting(row.getLong(1), secondsSince(Instant.parse(row.getString(2)))))
                .single();
    }

    /** Records on its topics that a consumer has not reached. */
    public Waiting consumer(Consumer consumer) {
        var events = Objects.requireNonNull(consumers.get(consumer));
        long waiting = 0;
        for (var end : ends(events.topics()).values()) {
            waiting += end;
        }
        var newest = Instant.EPOCH;
        for (var last : events.reached().values()) {
            waiting -= last.offset() + 1;
            newest = last.time() != null && last.time().isAfter(newest) ? last.time() : newest;
        }
        return waiting <= 0 ? Waiting.NONE : new Waiting(waiting, secondsSince(newest));
    }

    private Map<TopicPartition, Long> ends(Collection<String> names) {
        try {
            var latest = new HashMap<TopicPartition, OffsetSpec>();
            kafka.describeTopics(names)
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> topic.partitions()
                            .forEach(partition ->
                                    latest.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
            var ends = new HashMap<TopicPartition, Long>();
            kafka.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say how long its topics are", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private double secondsSince(Instant time) {
        return Math.max(0, Duration.between(time, clock.instant()).toMillis() / 1000.0);
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(1));
    }
}
