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
 * In outcome-service, beside the fact of the contact and in its transaction: notes the moment at which that has been
 * committed, by the clock that recorded the event. The event's time is cut to milliseconds: up to 1 ms too much.
 */
final class Effects implements BulkReaction {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    @Override
    public void on(List<ReceivedEvent> events) {
        var contacts = events.stream()
                .filter(heard -> heard.event() instanceof ContactLogged)
                .map(heard -> heard.recorded().at())
                .toList();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                var now = Instant.now();
                contacts.forEach(at -> nanos.add(Duration.between(at, now).toNanos()));
            }
        });
    }

    /** From the event's time until its fact could be read, in nanoseconds, sorted; of all since the last call. */
    long[] takeAll() {
        var all = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        nanos.clear();
        return all;
    }
}
