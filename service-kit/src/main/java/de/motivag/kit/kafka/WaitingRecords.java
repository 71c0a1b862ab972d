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
 * Reads from Kafka when the record at a position was published. Reads that record alone, independent of the instance
 * that owns the partition; no consumer has to be alive for it.
 */
final class WaitingRecords implements AutoCloseable {
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(200);

    private final ConsumerFactory<String, byte[]> kafka;
    private @Nullable Consumer<String, byte[]> reader;

    WaitingRecords(ConsumerFactory<String, byte[]> kafka) {
        this.kafka = kafka;
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

    /** The Kafka consumer, created on first use because usually nothing waits. */
    private Consumer<String, byte[]> reader() {
        if (reader == null) {
            var settings = new Properties();
            settings.put("max.poll.records", "1");
            // Kafka returns at least one batch in spite of this limit.
            settings.put("fetch.max.bytes", "1");
            reader = kafka.createConsumer(null, "waiting", null, settings);
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
