package de.motivag.kit.kafka;

import de.motivag.kit.eventstore.Outgoing;
import de.motivag.kit.eventstore.StoredEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Publishes what is stored. Per batch it sends, awaits every acknowledgement, and only then its position commits: a
 * crash sends at most one batch again, and never leaves an event out.
 */
@ProcessingGroup(Relay.NAME)
final class Relay {
    static final String NAME = "relay";

    private final Producer<String, byte[]> producer;
    private final StoredEvents events;
    private final String service;

    Relay(Producer<String, byte[]> producer, StoredEvents events, String service) {
        this.producer = producer;
        this.events = events;
        this.service = service;
    }

    @EventHandler
    void on(DomainEventMessage<?> message) {
        var unit = CurrentUnitOfWork.get().root();
        List<ProducerRecord<String, byte[]>> batch = unit.getOrComputeResource(NAME, name -> {
            var records = new ArrayList<ProducerRecord<String, byte[]>>();
            unit.onPrepareCommit(committing -> publish(producer, records));
            return records;
        });
        batch.add(record(events.outgoing(message)));
    }

    private ProducerRecord<String, byte[]> record(Outgoing event) {
        var headers =
                CloudEvent.headers(event.recorded(), event.revision(), service, event.subject(), event.position());
        var key = event.recorded().stream().toString();
        return new ProducerRecord<>(Topics.of(service), null, null, key, event.json(), headers);
    }

    /** Returns when every record has been acknowledged. */
    static void publish(Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> batch) {
        var acknowledgements = new ArrayList<Future<?>>(batch.size());
        batch.forEach(record -> acknowledgements.add(producer.send(record)));
        producer.flush();
        try {
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while publishing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka has not acknowledged the batch", e);
        }
    }
}
