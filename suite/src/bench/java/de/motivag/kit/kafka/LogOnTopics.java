package de.motivag.kit.kafka;

import de.motivag.events.Event;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.kit.eventstore.EventMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events on the topics that no service has recorded, in the form in which relays publish. Consumers skip them. */
public final class LogOnTopics {
    private static final EventCodec CODEC = new EventCodec();

    private LogOnTopics() {}

    /** The record as the relay of the event's service sends it. */
    public static ProducerRecord<String, byte[]> record(EventMetadata metadata, Event event) {
        var person = event.participant();
        var service = service(metadata);
        var headers = CloudEvent.headers(
                metadata,
                EventTypes.revision(event.getClass().asSubclass(Event.class)),
                service,
                person == null ? metadata.stream() : person.value(),
                null);
        return new ProducerRecord<>(
                Topics.of(service), null, null, metadata.stream().toString(), CODEC.publish(event), headers);
    }

    /** The service that records events of that type. */
    public static String service(EventMetadata metadata) {
        return metadata.type().substring(0, metadata.type().indexOf('.'));
    }

    public static void stopConsumers(ApplicationContext service) {
        consumers(service).stop();
    }

    /** Starts the consumers after everything that is on the topics by now. */
    public static void startConsumersBehind(
            ApplicationContext service, Map<TopicPartition, Long> ends, JdbcClient owner) {
        @SuppressWarnings("unchecked")
        var incoming = (Map<ConsumerKind, RecordDispatcher>) service.getBean("incoming", Map.class);
        incoming.forEach((consumer, reader) -> ends.forEach((partition, end) -> {
            if (reader.topics().contains(partition.topic())) {
                owner.sql("""
                                insert into consumer_position (consumer, topic, partition, next_offset)
                                values (?, ?, ?, ?)
                                on conflict (consumer, topic, partition) do update set next_offset = excluded.next_offset""")
                        .params(consumer.label(), partition.topic(), partition.partition(), end)
                        .update();
            }
        }));
        consumers(service).start();
    }

    private static SmartLifecycle consumers(ApplicationContext service) {
        return service.getBean("consumers", SmartLifecycle.class);
    }

    /** The end offsets of all topics. */
    public static Map<TopicPartition, Long> ends(String bootstrapServers) {
        var properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        try (var kafka = Admin.create(properties)) {
            Set<String> topics =
                    EventTypes.all().keySet().stream().map(Topics::of).collect(Collectors.toSet());
            var latest = new HashMap<TopicPartition, OffsetSpec>();
            for (var topic : kafka.describeTopics(List.copyOf(topics))
                    .allTopicNames()
                    .get()
                    .values()) {
                topic.partitions()
                        .forEach(partition -> latest.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
            }
            var ends = new HashMap<TopicPartition, Long>();
            kafka.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new IllegalStateException(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
