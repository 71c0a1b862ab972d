package de.motivag.kit.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Asks Kafka for the time at which the record at a position was published. Reads only that record, so it does not
 * depend on the instance that has the partition.
 */
final class WaitingRecords implements AutoCloseable {
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(200);

    private final ConsumerFactory<String, byte[]> kafka;
    private final String name;
    private @Nullable Consumer<String, byte[]> reader;

    /** @param name name of the reader in Kafka's metrics */
    WaitingRecords(ConsumerFactory<String, byte[]> kafka, String name) {
        this.kafka = kafka;
        this.name = name;
    }

    /**
     * @param positions positions that have a record in each partition
     * @return times of publication, without partitions for which Kafka gave no answer
     */
    synchronized Map<TopicPartition, Instant> published(Map<TopicPartition, Long> positions) {
        var published = new HashMap<TopicPartition, Instant>();
        if (positions.isEmpty()) {
            return published;
        }
        var consumer = reader();
        consumer.assign(positions.keySet());
        positions.forEach(consumer::seek);
        var end = System.nanoTime() + MAX_WAIT.toNanos();
        while (published.size() < positions.size() && System.nanoTime() < end) {
            var records = consumer.poll(POLL);
            for (var partition : records.partitions()) {
                var first = records.records(partition).getFirst();
                published.putIfAbsent(partition, Instant.ofEpochMilli(first.timestamp()));
            }
            consumer.pause(records.partitions());
        }
        consumer.unsubscribe();
        return published;
    }

    /** Created at the first use, because usually no record waits. */
    private Consumer<String, byte[]> reader() {
        if (reader == null) {
            var settings = new Properties();
            settings.put("max.poll.records", "1");
            // Kafka returns at least one batch of records nevertheless, but not one per partition.
            settings.put("fetch.max.bytes", "1");
            reader = kafka.createConsumer(null, name, null, settings);
        }
        return reader;
    }

    @Override
    public synchronized void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
