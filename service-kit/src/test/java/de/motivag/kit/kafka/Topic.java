package de.motivag.kit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic that tests read completely and write to directly. */
final class Topic implements AutoCloseable {
    private final String name;
    private final KafkaConsumer<String, byte[]> reader;
    private final KafkaProducer<String, byte[]> writer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    Topic(String name) {
        this.name = name;
        var kafka = Infrastructure.shared().bootstrapServers();
        reader = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        writer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringSerializer(),
                new ByteArraySerializer());
        var partitions = reader.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
    }

    /** All records so far, those of one key in their order. */
    List<ConsumerRecord<String, byte[]>> all() {
        var more = reader.poll(Duration.ofMillis(200));
        while (!more.isEmpty()) {
            more.forEach(records::add);
            more = reader.poll(Duration.ofMillis(200));
        }
        return records;
    }

    static String header(ConsumerRecord<?, ?> record, String header) {
        return new String(record.headers().lastHeader(header).value(), UTF_8);
    }

    void write(String key, Map<String, String> headers, String value) {
        var record = new ProducerRecord<>(name, key, value.getBytes(UTF_8));
        headers.forEach((header, text) -> record.headers().add(header, text == null ? null : text.getBytes(UTF_8)));
        try {
            writer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
