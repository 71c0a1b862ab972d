package de.motivag.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often the record at a partition's position was tried in vain. What may pass, such as a collision, is tried
 * again for a while only; then it is a fault of the record. While the database is away there is no such end.
 */
final class Tries {
    /** At least so often, and at least for so long: together less than anybody else's event may wait. */
    static final int LEAST = 3;

    static final Duration SHORTEST = Duration.ofSeconds(3);

    /** A transaction that ran for so long and then lost its connection was ended for its own sake, by its timeout. */
    static final Duration LONG = Duration.ofSeconds(5);

    /**
     * @param tries in vain, all of them
     * @param own those of them that say something of the record
     * @param since when the first of these failed, by {@link System#nanoTime}
     */
    private record InVain(long offset, int tries, int own, long since) {}

    private final Map<TopicPartition, InVain> partitions = new ConcurrentHashMap<>();

    /**
     * Notes a try in vain.
     *
     * @param isAway whether it failed because the database could not be used
     * @return whether the record is to be tried again
     */
    boolean again(TopicPartition partition, long offset, boolean isAway, Duration took, long now) {
        var isOwn = !isAway || took.compareTo(LONG) >= 0;
        var inVain = partitions.compute(partition, (same, before) -> next(before, offset, isOwn, now));
        return inVain.own() < LEAST || now - inVain.since() < SHORTEST.toNanos();
    }

    private static InVain next(@Nullable InVain before, long offset, boolean isOwn, long now) {
        if (before == null || before.offset() != offset) {
            return new InVain(offset, 1, isOwn ? 1 : 0, now);
        }
        var isFirst = isOwn && before.own() == 0;
        return new InVain(offset, before.tries() + 1, before.own() + (isOwn ? 1 : 0), isFirst ? now : before.since());
    }

    /** Nothing of it is tried again here: the record had its effect or was parked, or another instance goes on. */
    void forget(Collection<TopicPartition> these) {
        these.forEach(partitions::remove);
    }

    /** Of the record at that partition's position; 0 if none was in vain since the last success. */
    int of(TopicPartition partition) {
        var inVain = partitions.get(partition);
        return inVain == null ? 0 : inVain.tries();
    }
}
