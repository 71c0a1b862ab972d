package de.motivag.kit.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Skipped offsets: positions of records that need no handling, as most do, because every service receives all events of
 * the others. Stored at most once a second; after a crash the same records are skipped again.
 */
final class SkippedOffsets {
    private static final long EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<TopicPartition, ConsumerPositions.Last> last = new ConcurrentHashMap<>();
    private volatile long storedNanos = System.nanoTime();

    void add(Map<TopicPartition, ConsumerPositions.Last> offsets) {
        last.putAll(offsets);
    }

    boolean isDue() {
        return System.nanoTime() - storedNanos > EVERY_NANOS;
    }

    Map<TopicPartition, ConsumerPositions.Last> all() {
        return Map.copyOf(last);
    }

    void stored(Map<TopicPartition, ConsumerPositions.Last> offsets) {
        storedNanos = System.nanoTime();
        offsets.forEach(last::remove);
    }
}
