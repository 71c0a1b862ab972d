package de.motivag.kit.eventstore;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The event store as an event source that notifies its readers after each commit. Without it an idle reader polls twice
 * a second.
 */
final class NotifyingEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final EventStore store;
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();

    NotifyingEventSource(EventStore store) {
        this.store = store;
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                readers.forEach(Runnable::run);
            }
        });
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        var stream = store.openStream(token);
        return new BlockingStream<>() {
            private @Nullable Runnable reader;

            @Override
            public boolean setOnAvailableCallback(Runnable wake) {
                reader = wake;
                readers.add(wake);
                return true;
            }

            @Override
            public Optional<TrackedEventMessage<?>> peek() {
                return stream.peek();
            }

            @Override
            public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
                return stream.hasNextAvailable(timeout, unit);
            }

            @Override
            public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
                return stream.nextAvailable();
            }

            @Override
            public void close() {
                if (reader != null) {
                    readers.remove(reader);
                }
                stream.close();
            }
        };
    }

    @Override
    public TrackingToken createTailToken() {
        return GapTracker.start();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return store.createTokenAt(time);
    }
}
