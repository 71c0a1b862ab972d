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
 * How far streams were folded a moment ago. None of it is an answer: a command reads on from there, and decides on what it
 * finds.
 */
final class RememberedStates {
    /** A state holds opened values: it is kept no longer than the key that opened them. */
    private static final Duration KEPT = Vault.KEYS_KEPT;

    private static final int MOST = 2_000;

    /**
     * @param version the number of events that have been folded
     * @param last the time of recording of the last of them
     * @param event the id of the last of them
     * @param begun when the first of them was opened, by {@link System#nanoTime}
     */
    record Folded<S>(S state, long version, Instant last, String event, long begun) {
        static <S> Folded<S> nothing(S none) {
            return new Folded<>(none, 0, Instant.EPOCH, "", System.nanoTime());
        }

        private Duration left() {
            return KEPT.minusNanos(System.nanoTime() - begun);
        }
    }

    private record Key(OrganisationId organisation, Stream<?> stream) {}

    private volatile Cache<Key, Folded<?>> states = cache();

    private static Cache<Key, Folded<?>> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .scheduler(Scheduler.systemScheduler())
                .expireAfter(Expiry.<Key, Folded<?>>writing((key, folded) -> folded.left()))
                .build();
    }

    /** Whoever has begun to fold by then remembers it where nobody looks any more. */
    void forgetAll() {
        states = cache();
    }

    /** Where the state of that stream is remembered until all is forgotten. */
    <S> Place<S> place(OrganisationId organisation, Stream<?> stream) {
        return new Place<>(states, new Key(organisation, stream));
    }

    /** @param <S> what the stream's entity has as its state: part of the key */
    record Place<S>(Cache<Key, Folded<?>> states, Key key) {
        @SuppressWarnings("unchecked")
        @Nullable
        Folded<S> folded() {
            return (Folded<S>) states.getIfPresent(key);
        }

        /** Not before the commit: a transaction sees its own events, which may never be stored. */
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
