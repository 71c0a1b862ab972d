package de.motivag.kit.recovery;

import de.motivag.kit.kafka.PublishedEvent;
import de.motivag.kit.kafka.TopicFit;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads the topic of the service itself, without a consumer group. */
final class OwnTopic implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(200);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final String name;
    private final Consumer<String, byte[]> kafka;

    OwnTopic(String name, ConsumerFactory<String, byte[]> kafka) {
        this.name = name;
        var properties = new Properties();
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.kafka = kafka.createConsumer(null, null, "comparison", properties);
    }

    String name() {
        return name;
    }

    /** The offset after the last record of each partition. */
    Map<Integer, Long> ends() {
        var partitions = kafka.partitionsFor(name).stream()
                .map(partition -> partition(partition.partition()))
                .toList();
        var ends = new HashMap<Integer, Long>();
        kafka.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    void require(TopicFit fit, Map<Integer, Long> next) {
        var offsets = new HashMap<TopicPartition, Long>();
        next.forEach((partition, offset) -> offsets.put(partition(partition), offset));
        fit.require(kafka, offsets);
    }

    /** Passes the records of each partition in order. */
    void read(Map<Integer, Long> from, Map<Integer, Long> to, java.util.function.Consumer<PublishedEvent> reader) {
        var end = new HashMap<TopicPartition, Long>();
        to.forEach((partition, last) -> {
            if (from.getOrDefault(partition, 0L) < last) {
                end.put(partition(partition), last);
            }
        });
        kafka.assign(end.keySet());
        end.keySet().forEach(partition -> kafka.seek(partition, from.getOrDefault(partition.partition(), 0L)));
        var lastReceived = System.nanoTime();
        while (!end.isEmpty()) {
            var records = kafka.poll(WAIT);
            if (!records.isEmpty()) {
                lastReceived = System.nanoTime();
            } else if (System.nanoTime() - lastReceived > PATIENCE_NANOS) {
                throw new IllegalStateException("Kafka does not return the records of " + name);
            }
            for (var record : records) {
                var last = end.get(new TopicPartition(record.topic(), record.partition()));
                var event = last == null || record.offset() >= last ? null : PublishedEvent.of(record);
                if (event != null) {
                    reader.accept(event);
                }
            }
            if (end.keySet()
                    .removeIf(partition -> kafka.position(partition) >= Objects.requireNonNull(end.get(partition)))) {
                kafka.assign(end.keySet());
            }
        }
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(name, number);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
