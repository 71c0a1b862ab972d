package de.motivag.suite.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import de.motivag.events.Event;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the topics directly. */
public final class Topics {
    private Topics() {}

    /** The records of all topics, including Kafka's own; each partition from its beginning to its present end. */
    public static List<ConsumerRecord<byte[], byte[]>> records() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                RunningSuite.installation().kafka().bootstrapServers(),
                "exclude.internal.topics",
                "false");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var all = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (all.stream()
                    .anyMatch(partition -> consumer.position(partition) < requireNonNull(ends.get(partition)))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The services' events of one organisation without the retracted ones, in the order of their streams. */
    public static List<Event> events(String organisation) {
        var codec = new EventCodec();
        var events = new LinkedHashMap<String, Event>();
        for (var record : records()) {
            if (organisation.equals(header(record, "ce_organisation"))) {
                var type = requireNonNull(header(record, "ce_type"));
                var event =
                        codec.read(type, revision(record), record.value(), null).orElseThrow();
                events.put(requireNonNull(header(record, "ce_id")), event);
            }
        }
        var retracted = events.values().stream()
                .filter(EventRetracted.class::isInstance)
                .map(event -> ((EventRetracted) event).event().value().toString())
                .toList();
        retracted.forEach(events::remove);
        return List.copyOf(events.values());
    }

    public static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, ISO_8859_1);
    }

    private static int revision(ConsumerRecord<?, ?> record) {
        var schema = requireNonNull(header(record, "ce_dataschema"));
        return Integer.parseInt(schema.substring(schema.lastIndexOf(':') + 1));
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
