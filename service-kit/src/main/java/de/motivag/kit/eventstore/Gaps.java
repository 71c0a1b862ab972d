package de.motivag.kit.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GapAwareTrackingToken;

/**
 * Tells a number that will never come from one whose transaction is still open. A number is given up only when every
 * transaction that could hold it has ended and a later read still lacks it: neither time nor distance matters, so that a
 * transaction may stay open for as long as it likes, and the clock may stand in any year.
 *
 * <p>Which transactions could hold a number is looked up after the number was found missing: each transaction that has
 * drawn one holds a ROW EXCLUSIVE lock on the table of events since before it drew it, until it ends.
 */
final class Gaps {
    /** What is known of a missing number. */
    private sealed interface Missing {
        /** Could still be held by these. */
        record Held(Set<String> transactions) implements Missing {}

        /** They have all ended; the next read decides. */
        record Released() implements Missing {}

        record Never() implements Missing {}
    }

    private final Cache<Long, Missing> numbers =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();
    private final Supplier<Set<String>> openTransactions;

    /** @param openTransactions those that hold a ROW EXCLUSIVE lock on the table of events now */
    Gaps(Supplier<Set<String>> openTransactions) {
        this.openTransactions = openTransactions;
    }

    /**
     * One read of the table.
     *
     * @param token without the numbers that never come
     * @param released whose holders had all ended before this read began: only of these can it decide
     */
    record Reading(GapAwareTrackingToken token, Set<Long> released) {}

    /** To be called before a read. Several readers share what is known, but none decides for another's read. */
    Reading beforeReading(GapAwareTrackingToken token) {
        var waiting = new TreeSet<Long>();
        for (var number : token.getGaps()) {
            if (!(numbers.getIfPresent(number) instanceof Missing.Never)) {
                waiting.add(number);
            }
        }
        if (waiting.isEmpty()) {
            return new Reading(GapAwareTrackingToken.newInstance(token.getIndex(), waiting), Set.of());
        }
        look(waiting);
        var released = waiting.stream()
                .filter(number -> numbers.getIfPresent(number) instanceof Missing.Released)
                .collect(Collectors.toSet());
        return new Reading(GapAwareTrackingToken.newInstance(token.getIndex(), waiting), released);
    }

    private void look(Collection<Long> waiting) {
        var open = openTransactions.get();
        for (var number : waiting) {
            switch (numbers.getIfPresent(number)) {
                case null -> numbers.put(number, new Missing.Held(open));
                case Missing.Held held -> {
                    var still = new HashSet<>(held.transactions());
                    still.retainAll(open);
                    numbers.put(number, still.isEmpty() ? new Missing.Released() : new Missing.Held(still));
                }
                case Missing.Released released -> {}
                case Missing.Never never -> {}
            }
        }
    }

    /** To be called after that read, with all numbers that it found. */
    void afterReading(Reading reading, Set<Long> found) {
        for (var number : reading.released()) {
            if (!found.contains(number)) {
                numbers.put(number, new Missing.Never());
            }
        }
    }

    static GapAwareTrackingToken start() {
        return GapAwareTrackingToken.newInstance(0, Collections.emptySortedSet());
    }
}
