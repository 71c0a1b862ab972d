package de.motivag.kit.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads ranges of offsets of several partitions from start to end, without a consumer group. */
public final class OffsetRanges implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(200);

    private final Consumer<String, byte[]> kafka;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<TopicPartition, Long> end = new HashMap<>();

    /** @param piece maximum number of records per poll */
    public OffsetRanges(ConsumerFactory<String, byte[]> kafka, int piece) {
        var properties = new Properties();
        // A missing offset means that part of the topic was lost. The reader must fail and not skip it.
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, String.valueOf(piece));
        // Fetches stay small so that they are freed in the young generation. Larger ones survive and fill the old
        // generation.
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, String.valueOf(2 << 20));
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, String.valueOf(1 << 19));
        properties.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, String.valueOf(1 << 20));
        this.kafka = kafka.createConsumer(null, null, "rebuild", properties);
    }

    /** Selects the ranges, each from an offset (0 if it has none) up to another, which is not included. */
    public void begin(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        next.clear();
        end.clear();
        to.forEach((partition, last) -> {
            var first = from.getOrDefault(partition, 0L);
            if (first < last) {
                next.put(partition, first);
                end.put(partition, last);
            }
        });
        kafka.assign(next.keySet());
        next.forEach(kafka::seek);
    }

    /** Whether a range has not been read to its end. */
    public boolean isThereMore() {
        return !end.isEmpty();
    }

    /** Polls once and passes on the records of each partition in order; there are none if the poll times out. */
    public void read(java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader) {
        var records = kafka.poll(WAIT);
        for (var partition : records.partitions()) {
            var last = Objects.requireNonNull(end.get(partition));
            for (var record : records.records(partition)) {
                if (record.offset() < last) {
                    reader.accept(record);
                }
            }
            var position = kafka.position(partition);
            next.put(partition, Math.min(position, last));
            if (position >= last) {
                end.remove(partition);
            }
        }
        if (end.size() < kafka.assignment().size()) {
            kafka.assign(end.keySet());
        }
    }

    /** The next offset of each partition that has a range to read. */
    public Map<TopicPartition, Long> next() {
        return next;
    }

    /** Clears the interrupt flag while closing, because an interrupted consumer does not close its connections. */
    @Override
    public void close() {
        var wasInterrupted = Thread.interrupted();
        kafka.close();
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
