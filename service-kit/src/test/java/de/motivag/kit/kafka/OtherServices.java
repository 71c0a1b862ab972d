package de.motivag.kit.kafka;

import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.eventstore.EventMetadata;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events as the relays of the other services would. */
public final class OtherServices {
    private static final EventCodec CODEC = new EventCodec();
    private static final Map<UUID, Long> SEQUENCES = new ConcurrentHashMap<>();
    private static final Producer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    Infrastructure.shared().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());

    private OtherServices() {}

    /**
     * Publishes the next event of its stream and returns when Kafka has stored it.
     *
     * @return the event's metadata
     */
    public static EventMetadata publish(Event event, OrganisationId organisation) {
        var sequence = SEQUENCES.merge(event.stream().value(), 0L, (last, first) -> last + 1);
        var metadata = recorded(event, sequence, Instant.now(), organisation);
        publish(event, metadata);
        return metadata;
    }

    /** As above, under this metadata; a second call repeats the event like a relay after a failure. */
    public static void publish(Event event, EventMetadata metadata) {
        var type = metadata.type();
        var key = metadata.stream();
        var headers = CloudEvent.headers(metadata, 1, type.substring(0, type.indexOf('.')), key, null);
        var record = new ProducerRecord<>(Topics.of(type), null, null, key.toString(), CODEC.publish(event), headers);
        try {
            PRODUCER.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The metadata of an event that another service has recorded. */
    public static EventMetadata recorded(Event event, long sequence, Instant at, OrganisationId organisation) {
        var id = Id.next();
        return new EventMetadata(
                id,
                EventTypes.name(event.getClass().asSubclass(Event.class)),
                event.stream().value(),
                sequence,
                at,
                organisation,
                null,
                id.toString(),
                id.toString(),
                null);
    }
}
