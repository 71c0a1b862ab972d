package de.motivag.kit.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * How far records passed a consumer by without any effect, as most do: every service hears all events of the others. This
 * is stored at most once a second; after a crash before that the same records pass by again.
 */
final class PassedBy {
    private static final long EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<TopicPartition, Positions.Last> last = new ConcurrentHashMap<>();
    private volatile long storedNanos = System.nanoTime();

    void add(Map<TopicPartition, Positions.Last> these) {
        last.putAll(these);
    }

    boolean isDue() {
        return System.nanoTime() - storedNanos > EVERY_NANOS;
    }

    Map<TopicPartition, Positions.Last> all() {
        return Map.copyOf(last);
    }

    void stored(Map<TopicPartition, Positions.Last> these) {
        storedNanos = System.nanoTime();
        these.forEach(last::remove);
    }
}
