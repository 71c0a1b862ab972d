package de.motivag.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Counts the failed attempts to handle the record at a partition's position. A temporary failure, such as a collision,
 * is retried for some seconds and then treated as a fault of the record. While the database is unavailable there is no
 * limit.
 */
final class AttemptCounter {
    /** Minimum number of attempts. The other records of the partition wait for at most five seconds. */
    static final int LEAST = 3;

    static final Duration SHORTEST = Duration.ofSeconds(3);

    /** A connection lost after this time was ended by the timeout of this transaction, so the record is the cause. */
    static final Duration LONG = Duration.ofSeconds(5);

    /**
     * @param tries number of all failed attempts
     * @param own number of failed attempts caused by the record itself
     * @param since time of the first such failure, by {@link System#nanoTime}
     */
    private record InVain(long offset, int tries, int own, long since) {}

    private final Map<TopicPartition, InVain> partitions = new ConcurrentHashMap<>();

    /**
     * Records a failed attempt.
     *
     * @param isAway whether it failed because the database was unavailable
     * @return whether the record is retried
     */
    boolean again(TopicPartition partition, long offset, boolean isAway, Duration took, long now) {
        var isOwn = !isAway || took.compareTo(LONG) >= 0;
        var inVain = partitions.compute(partition, (_, before) -> next(before, offset, isOwn, now));
        return inVain.own() < LEAST || now - inVain.since() < SHORTEST.toNanos();
    }

    private static InVain next(@Nullable InVain before, long offset, boolean isOwn, long now) {
        if (before == null || before.offset() != offset) {
            return new InVain(offset, 1, isOwn ? 1 : 0, now);
        }
        var isFirst = isOwn && before.own() == 0;
        return new InVain(offset, before.tries() + 1, before.own() + (isOwn ? 1 : 0), isFirst ? now : before.since());
    }

    /** Stops counting: the record was handled or parked, or another instance has the partition. */
    void forget(Collection<TopicPartition> these) {
        these.forEach(partitions::remove);
    }

    /** The number of failed attempts of the record at that partition's position; 0 after a success. */
    int of(TopicPartition partition) {
        var inVain = partitions.get(partition);
        return inVain == null ? 0 : inVain.tries();
    }
}
