package de.motivag.kit.kafka;

import static de.motivag.kit.probe.ProbeService.NORD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.common.DeviceId;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.probe.Probe;
import de.motivag.kit.probe.ProbeService;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerFactory;

/** No event is ever skipped behind an open transaction, on a real PostgreSQL and a real Kafka. */
@Tag("integration")
class RelayTest {
    private static final int OTHERS = 20_000;
    private static final int TOPICS = 5;
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(180));

    /** Half a year ago. Axon's original engine would consider every gap too old to wait for. */
    static class ThePast {
        @Bean
        Clock clock() {
            return Clock.fixed(LONG_AGO, ZoneOffset.UTC);
        }
    }

    private ConfigurableApplicationContext service;
    private Topic topic;

    @BeforeEach
    void start() {
        service = ProbeService.start("relay", ThePast.class);
        topic = new Topic("motivag.device.v1");
    }

    @AfterEach
    void stop() {
        topic.close();
        service.close();
    }

    /** With several requests in flight the producer hangs at one of the first topics: docs/decisions/0023. */
    @Test
    void all_records_sent_while_a_topic_is_created_are_acknowledged() throws Exception {
        @SuppressWarnings("unchecked")
        var producers = (ProducerFactory<String, byte[]>) service.getBean(ProducerFactory.class);
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers()))) {
            for (int i = 0; i < TOPICS; i++) {
                var name = "relay-" + Id.next();
                var batch = IntStream.range(0, 4000)
                        .mapToObj(number -> new ProducerRecord<>(
                                name,
                                "" + number % 50,
                                "%0500d".formatted(number).getBytes(UTF_8)))
                        .toList();
                try (var producer = producers.createProducer()) {
                    var sent = CompletableFuture.runAsync(() -> Relay.publish(producer, batch));
                    admin.createTopics(List.of(new NewTopic(name, 100, (short) 1)))
                            .all()
                            .get();
                    assertThat(sent).as("topic " + i).succeedsWithin(Duration.ofSeconds(30));
                }
                admin.deleteTopics(List.of(name)).all().get();
            }
        }
    }

    @Test
    void an_event_committed_after_20000_later_ones_is_published() throws SQLException {
        var late = new DeviceId(Id.next());
        try (var open = new ByHand("relay")) {
            open.append(late, 1, LONG_AGO);
            appendOthers();
            assertThat(waitsForGap()).isTrue();
            assertThat(published(late)).isEmpty();
            open.commit();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published(late)).hasSize(1));
    }

    @Test
    void the_relay_continues_after_a_rolled_back_transaction() throws SQLException {
        try (var open = new ByHand("relay")) {
            open.append(new DeviceId(Id.next()), 1, LONG_AGO);
            appendOthers();
            assertThat(waitsForGap()).isTrue();
            open.rollback();
        }
        var next = new DeviceId(Id.next());
        ProbeService.carryOut(service, NORD, new Probe.Register(next));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            ProbeService.carryOut(service, NORD, new Probe.Append(next));
            assertThat(token().getGaps()).isEmpty();
        });
        // The reader passes the gap before the events that it read after the gap are on the topic.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published(next)).isNotEmpty());
    }

    @Test
    void a_reader_that_was_stopped_meanwhile_loses_no_event() throws SQLException {
        var late = new DeviceId(Id.next());
        try (var open = new ByHand("relay")) {
            open.append(late, 1, LONG_AGO);
            appendOthers();
            relay().shutDown();
            open.commit();
        }
        relay().start();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(published(late)).hasSize(1));
    }

    @Test
    void the_events_of_a_stream_arrive_complete_and_in_order() {
        var devices =
                IntStream.range(0, 20).mapToObj(i -> new DeviceId(Id.next())).toList();
        for (int i = 0; i < 10; i++) {
            devices.forEach(device -> ProbeService.carryOut(service, NORD, new Probe.Append(device)));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> devices.forEach(device -> assertThat(published(device))
                        .isEqualTo(IntStream.range(0, 10)
                                .mapToObj("%010d"::formatted)
                                .toList())));
    }

    /** The sequences of a stream's events on the topic, in the order of first arrival. */
    private List<String> published(DeviceId device) {
        return topic.all().stream()
                .filter(record -> device.value().toString().equals(record.key()))
                .map(record -> Topic.header(record, "ce_sequence"))
                .distinct()
                .toList();
    }

    /** Whether the relay has published the 20,000 and still waits for the number in between. */
    private boolean waitsForGap() {
        await().atMost(Duration.ofSeconds(60)).until(() -> token().getIndex() >= head());
        return !token().getGaps().isEmpty();
    }

    private long head() throws SQLException {
        try (var reading = new ByHand("relay")) {
            return reading.head();
        }
    }

    private GapAwareTrackingToken token() {
        return (GapAwareTrackingToken) relay().processingStatus().get(0).getTrackingToken();
    }

    private StreamingEventProcessor relay() {
        return service.getBean(EventProcessingConfiguration.class)
                .eventProcessor(Relay.NAME, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private void appendOthers() throws SQLException {
        try (var others = new ByHand("relay")) {
            others.append(new DeviceId(Id.next()), OTHERS, LONG_AGO);
            others.commit();
        }
    }
}
