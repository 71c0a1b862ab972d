package de.motivag.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.probe.ProbeService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A consumer whose positions do not fit a topic stops, says so and skips nothing. */
@Tag("integration")
class StoppedConsumersTest {
    private static final String TOPIC = "motivag.device.v1";
    private static final Queue<UUID> HEARD = new ConcurrentLinkedQueue<>();

    static class Hearing {
        @Bean
        Reaction<DeviceRegistered> hearing() {
            return new Reaction<>() {
                @Override
                public Class<DeviceRegistered> event() {
                    return DeviceRegistered.class;
                }

                @Override
                public void on(DeviceRegistered event, EventMetadata metadata) {
                    HEARD.add(event.device().value());
                }
            };
        }
    }

    private static int number;

    private final UUID stream = UUID.randomUUID();
    private String name;
    private JdbcClient owner;
    private ConfigurableApplicationContext service;
    private Topic topic;

    @BeforeEach
    void aConsumerThatHasReadSomething() {
        ServiceUnderTest.emptyTopics();
        name = "stopped" + ++number;
        var database = Infrastructure.shared().database(name);
        owner = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
        service = ProbeService.start(name, Hearing.class);
        topic = new Topic(TOPIC);
        for (int sequence = 0; sequence < 3; sequence++) {
            write(sequence);
        }
        await().until(() -> HEARD.stream().filter(stream::equals).count() == 3);
    }

    @AfterEach
    void stop() {
        topic.close();
        service.close();
    }

    @Test
    void a_consumer_stops_if_kafka_has_lost_the_end_of_the_log() {
        restartAfter("update consumer_position set next_offset = next_offset + 100 where next_offset >= 3");
        awaitStopped("lies beyond the log of " + TOPIC, "Kafka has lost records");
        write(3);
        await().during(Duration.ofSeconds(1))
                .until(() -> HEARD.stream().filter(stream::equals).count() == 3);
        assertThat(service.getBean(MeterRegistry.class)
                        .get("motivag.consumer.stopped")
                        .tag("reader", "automation")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(service.getBeansOfType(HealthIndicator.class).values())
                .anyMatch(
                        indicator -> Status.DOWN.equals(indicator.health(false).getStatus()));
    }

    @Test
    void a_consumer_stops_if_kafka_has_deleted_the_beginning_of_the_log() throws Exception {
        try (var kafka = admin()) {
            var records = Map.of(partition(), RecordsToDelete.beforeOffset(2));
            kafka.deleteRecords(records).all().get();
        }
        restartAfter("update consumer_position set next_offset = 1 where next_offset >= 3");
        awaitStopped("lies before the log of " + TOPIC, "Kafka has deleted records");
    }

    @Test
    void a_consumer_stops_if_the_topic_was_created_again_while_it_ran_or_before_its_start() throws Exception {
        ServiceUnderTest.emptyTopics();
        try (var kafka = admin()) {
            kafka.createTopics(List.of(Topics.create(TOPIC, (short) 1))).all().get();
        }
        awaitStopped("The topic " + TOPIC + " was deleted and created again");
        restartAfter("select");
        awaitStopped("The topic " + TOPIC + " was deleted and created again");
    }

    private void restartAfter(String sql) {
        service.close();
        owner.sql("do $$ begin %s; end $$".formatted(sql.equals("select") ? "null" : sql))
                .update();
        service = ProbeService.start(name, Hearing.class);
    }

    private void awaitStopped(String... words) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(service.getBean(StoppedConsumers.class).reasons())
                                .hasEntrySatisfying(
                                        ConsumerKind.AUTOMATION,
                                        reason -> assertThat(reason).contains(words)));
        await().until(() -> !service.getBean(KafkaConfiguration.Consumers.class).isRunning());
    }

    private TopicPartition partition() {
        return topic.all().stream()
                .filter(record -> stream.toString().equals(record.key()))
                .findFirst()
                .map(record -> new TopicPartition(record.topic(), record.partition()))
                .orElseThrow();
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()));
    }

    private void write(int sequence) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "device.DeviceRegistered");
        headers.put("ce_dataschema", "urn:motivag:event:device.DeviceRegistered:1");
        headers.put("ce_time", "2026-03-02T08:00:00Z");
        headers.put("ce_sequence", Integer.toString(sequence));
        headers.put("ce_organisation", "jc-nord");
        headers.put("ce_correlationid", "c");
        headers.put("ce_causationid", "c");
        topic.write(
                stream.toString(),
                headers,
                "{\"device\":\"%s\",\"type\":\"LAPTOP\",\"inStockSince\":\"2026-03-02\"}".formatted(stream));
    }
}
