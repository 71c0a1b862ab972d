package de.motivag.kit.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Scheduler;
import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * State cache: the states of streams that were folded recently. A command folds the later events on top and decides on
 * the result, so an outdated entry does no harm.
 */
final class StateCache {
    /** A state holds decrypted values, so it is kept no longer than the key that decrypted them. */
    private static final Duration TIME_TO_LIVE = Vault.KEYS_KEPT;

    private static final int MAX_ENTRIES = 2_000;

    /**
     * @param version number of folded events
     * @param last time of recording of the last one
     * @param event id of the last one
     * @param begun time at which the first one was decrypted, by {@link System#nanoTime}
     */
    record Folded<S>(S state, long version, Instant last, String event, long begun) {
        static <S> Folded<S> nothing(S none) {
            return new Folded<>(none, 0, Instant.EPOCH, "", System.nanoTime());
        }

        private Duration left() {
            return TIME_TO_LIVE.minusNanos(System.nanoTime() - begun);
        }
    }

    private record Key(OrganisationId organisation, Stream<?> stream) {}

    private volatile Cache<Key, Folded<?>> states = cache();

    private static Cache<Key, Folded<?>> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_ENTRIES)
                .scheduler(Scheduler.systemScheduler())
                .expireAfter(Expiry.<Key, Folded<?>>writing((key, folded) -> folded.left()))
                .build();
    }

    /**
     * Discards all entries. A fold that is still running writes into the discarded cache, so it cannot bring back an
     * old state.
     */
    void forgetAll() {
        states = cache();
    }

    /** The cache entry of this stream; it writes to the cache that was current when it was obtained. */
    <S> CachedState<S> cached(OrganisationId organisation, Stream<?> stream) {
        return new CachedState<>(states, new Key(organisation, stream));
    }

    /** @param <S> class of the state; part of the key */
    record CachedState<S>(Cache<Key, Folded<?>> states, Key key) {
        @SuppressWarnings("unchecked")
        @Nullable
        Folded<S> folded() {
            return (Folded<S>) states.getIfPresent(key);
        }

        /** Stores the state after the commit. A transaction sees its own events, which may never be stored. */
        void remember(Folded<S> folded) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    states.put(key, folded);
                }
            });
        }
    }
}
