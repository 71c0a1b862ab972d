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
 * Distinguishes missing event numbers that will never be stored from those whose transaction is still open. A number is
 * given up only after every transaction that could hold it has ended and a later read still lacks it. Neither time nor
 * distance matters, so a transaction may stay open for any time and the clock may be wrong.
 *
 * <p>The open transactions are read after the number was found missing. Each transaction that draws a number holds a
 * ROW EXCLUSIVE lock on the event table from before the draw until its end.
 */
final class GapTracker {
    /** State of a missing number. */
    private sealed interface Missing {
        /** These transactions could still store the number. */
        record Held(Set<String> transactions) implements Missing {}

        /** All of these transactions have ended; the next read decides. */
        record Released() implements Missing {}

        record Never() implements Missing {}
    }

    private final Cache<Long, Missing> numbers =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();
    private final Supplier<Set<String>> openTransactions;

    /** @param openTransactions transactions that hold a ROW EXCLUSIVE lock on the event table now */
    GapTracker(Supplier<Set<String>> openTransactions) {
        this.openTransactions = openTransactions;
    }

    /**
     * A read of the event table.
     *
     * @param token position without the numbers that will never be stored
     * @param released missing numbers whose transactions had all ended before this read; the read decides only about
     * these
     */
    record Reading(GapAwareTrackingToken token, Set<Long> released) {}

    /** Call before a read. Several readers share the known states, but none decides for another one's read. */
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
        updateStates(waiting);
        var released = waiting.stream()
                .filter(number -> numbers.getIfPresent(number) instanceof Missing.Released)
                .collect(Collectors.toSet());
        return new Reading(GapAwareTrackingToken.newInstance(token.getIndex(), waiting), released);
    }

    private void updateStates(Collection<Long> waiting) {
        var open = openTransactions.get();
        for (var number : waiting) {
            switch (numbers.getIfPresent(number)) {
                case null -> numbers.put(number, new Missing.Held(open));
                case Missing.Held held -> {
                    var remaining = new HashSet<>(held.transactions());
                    remaining.retainAll(open);
                    numbers.put(number, remaining.isEmpty() ? new Missing.Released() : new Missing.Held(remaining));
                }
                case Missing.Released _ -> {}
                case Missing.Never _ -> {}
            }
        }
    }

    /** Call after that read, with all numbers that it found. */
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
