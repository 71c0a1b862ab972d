package de.motivag.suite.bench;

import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.kit.kafka.BulkReaction;
import de.motivag.kit.kafka.ReceivedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes when the fact of a contact was committed in outcome-service, in the transaction of the fact. Uses the clock
 * that recorded the event. The event's time is truncated to milliseconds, so a value is up to 1 ms too high.
 */
final class Effects implements BulkReaction {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    @Override
    public void on(List<ReceivedEvent> events) {
        var contacts = events.stream()
                .filter(received -> received.event() instanceof ContactLogged)
                .map(received -> received.recorded().at())
                .toList();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                var now = Instant.now();
                contacts.forEach(at -> nanos.add(Duration.between(at, now).toNanos()));
            }
        });
    }

    /**
     * The times from the event until its fact was readable, in nanoseconds, sorted; of all events since the last call.
     */
    long[] takeAll() {
        var all = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        nanos.clear();
        return all;
    }
}
