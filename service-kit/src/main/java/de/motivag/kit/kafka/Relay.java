package de.motivag.kit.kafka;

import de.motivag.kit.eventstore.EventMessages;
import de.motivag.kit.eventstore.OutgoingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Publishes stored events. Each batch is sent and acknowledged before its position commits, so a crash repeats at most
 * one batch and omits no event.
 *
 * <p>While waiting for acknowledgements the relay queries the database every second. Otherwise the server would take a
 * slow Kafka for a hanging instance, end the transaction and cause the batch to be sent again.
 */
@ProcessingGroup(Relay.NAME)
final class Relay {
    static final String NAME = "relay";

    private static final long SIGN_OF_LIFE_MILLIS = 1_000;

    private final Producer<String, byte[]> producer;
    private final EventMessages events;
    private final JdbcClient database;
    private final ReaderMetrics metrics;
    private final String service;

    Relay(
            Producer<String, byte[]> producer,
            EventMessages events,
            JdbcClient database,
            ReaderMetrics metrics,
            String service) {
        this.producer = producer;
        this.events = events;
        this.database = database;
        this.metrics = metrics;
        this.service = service;
    }

    @EventHandler
    void on(DomainEventMessage<?> message) {
        var unit = CurrentUnitOfWork.get().root();
        List<ProducerRecord<String, byte[]>> batch = unit.getOrComputeResource(NAME, name -> {
            var records = new ArrayList<ProducerRecord<String, byte[]>>();
            unit.onPrepareCommit(committing -> publish(producer, records, this::giveSignOfLife));
            unit.onRollback(undone -> metrics.failedForNow(NAME));
            return records;
        });
        batch.add(record(events.outgoing(message)));
    }

    private ProducerRecord<String, byte[]> record(OutgoingEvent event) {
        var headers =
                CloudEvent.headers(event.recorded(), event.revision(), service, event.subject(), event.position());
        var key = event.recorded().stream().toString();
        return new ProducerRecord<>(Topics.of(service), null, null, key, event.json(), headers);
    }

    private void giveSignOfLife() {
        database.sql("select 1").query(Integer.class).single();
    }

    /** Returns when every record has been acknowledged. */
    static void publish(Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> batch) {
        publish(producer, batch, () -> {});
    }

    /**
     * Waits for Kafka even if the transaction has ended meanwhile. The next attempt then finds an empty producer,
     * however long Kafka was unavailable.
     */
    private static void publish(
            Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> batch, Runnable signOfLife) {
        var acknowledgements = new ArrayList<Future<?>>(batch.size());
        batch.forEach(record -> acknowledgements.add(producer.send(record)));
        var flushed = new FutureTask<>(producer::flush, true);
        Thread.startVirtualThread(flushed);
        try {
            awaitWithSignsOfLife(flushed, signOfLife);
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

    private static void awaitWithSignsOfLife(Future<?> flushed, Runnable signOfLife)
            throws ExecutionException, InterruptedException {
        RuntimeException transactionEnded = null;
        while (true) {
            try {
                flushed.get(SIGN_OF_LIFE_MILLIS, TimeUnit.MILLISECONDS);
                break;
            } catch (TimeoutException slow) {
                if (transactionEnded == null) {
                    transactionEnded = failureOf(signOfLife);
                }
            }
        }
        if (transactionEnded != null) {
            throw transactionEnded;
        }
    }

    private static @Nullable RuntimeException failureOf(Runnable signOfLife) {
        try {
            signOfLife.run();
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }
}
