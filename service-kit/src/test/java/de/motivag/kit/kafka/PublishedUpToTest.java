package de.motivag.kit.kafka;

import static de.motivag.kit.probe.ProbeService.NORD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.probe.Probe;
import de.motivag.kit.probe.ProbeService;
import de.motivag.kit.tenancy.TenantTransactions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Every event recorded up to the published time precedes the mark, and the mark is published whatever happens in
 * between.
 */
@Tag("integration")
class PublishedUpToTest {
    private static final String TOPIC = "motivag.device.v1";
    private static final int PARTITIONS = 12;

    /** More ticks than the state machine has stages. */
    private static final int LONG_ENOUGH = 10;

    /** The system's clock with a variable offset. */
    static final class Shifted extends Clock {
        private volatile Duration by = Duration.ZERO;

        private void on(Duration more) {
            by = by.plus(more);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** A second publisher beside the service's own, which acts only when the test calls it. */
    interface Stepped {
        PublishedUpTo by(Clock clock);
    }

    static class WithShiftedClock {
        @Bean
        Shifted clock() {
            return new Shifted();
        }

        /** Makes the service a consumer of its own topic. */
        @Bean
        Reaction<DeviceRegistered> reading() {
            return new Reaction<>() {
                @Override
                public Class<DeviceRegistered> event() {
                    return DeviceRegistered.class;
                }

                @Override
                public void on(DeviceRegistered event, EventMetadata metadata) {}
            };
        }

        @Bean
        Stepped stepped(
                ProducerFactory<String, byte[]> producers,
                JdbcClient database,
                TenantTransactions transactions,
                Serializer defaultSerializer) {
            return clock -> new PublishedUpTo(
                    producers.createProducer(),
                    database,
                    transactions,
                    defaultSerializer,
                    clock,
                    "device",
                    Duration.ZERO);
        }
    }

    private ConfigurableApplicationContext service;
    private Topic topic;
    private Shifted clock;

    /** Stepped by the test. The service's own publisher has published once and rests. */
    private PublishedUpTo stepped;

    @BeforeEach
    void start() {
        ServiceUnderTest.emptyTopics();
        service = ProbeService.start("upto", WithShiftedClock.class);
        topic = new Topic(TOPIC);
        clock = service.getBean(Shifted.class);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(marks()).hasSize(PARTITIONS));
        stepped = service.getBean(Stepped.class).by(clock);
    }

    @AfterEach
    void stop() {
        topic.close();
        service.close();
    }

    @Test
    void a_mark_is_published_on_every_partition_at_the_start_even_without_events_or_the_relay() {
        assertThat(marks()).extracting(ConsumerRecord::partition).containsExactlyInAnyOrderElementsOf(range());
        assertThat(marks()).allSatisfy(mark -> {
            assertThat(mark.key()).isNull();
            assertThat(Topic.header(mark, "ce_type")).isEqualTo("device.PublishedUpTo");
            assertThat(Topic.header(mark, "ce_source")).isEqualTo("urn:motivag:device");
            assertThat(mark.headers().lastHeader("ce_sequence")).isNull();
            assertThat(new String(mark.value(), UTF_8)).isEqualTo("{\"time\":\"" + time(mark) + "\"}");
        });
        try (var _ = ProbeService.start("upto", WithShiftedClock.class)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(marks()).hasSize(2 * PARTITIONS));
        }
    }

    @Test
    void a_consumer_skips_the_mark_and_reports_no_waiting_event() {
        assertThat(marks()).hasSize(PARTITIONS);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(service.getBean(EventFlow.class)
                                .consumer(ConsumerKind.AUTOMATION)
                                .events())
                        .isZero());
        assertThat(service.getBean(ParkedEvents.class).all()).isEmpty();
    }

    @Test
    void a_transaction_that_has_only_read_the_clock_delays_the_mark() throws SQLException {
        var late = new DeviceId(Id.next());
        try (var open = new ByHand("upto")) {
            open.begin();
            var now = clock.instant();
            clock.on(Duration.ofHours(2));
            step(LONG_ENOUGH);
            assertThat(marks()).hasSize(PARTITIONS);
            open.append(late, 1, now);
            step(LONG_ENOUGH);
            assertThat(marks()).hasSize(PARTITIONS);
            open.commit();
        }
        stepUntilSaid(2);
        assertStandsBeforeTheLast(late);
    }

    @Test
    void a_later_transaction_does_not_delay_the_mark() throws SQLException {
        clock.on(Duration.ofHours(2));
        step(1);
        try (var open = new ByHand("upto")) {
            open.append(new DeviceId(Id.next()), 1, clock.instant());
            stepUntilSaid(2);
        }
    }

    @Test
    void a_stopped_relay_delays_the_mark() {
        relay().shutDown();
        var device = register();
        clock.on(Duration.ofHours(2));
        step(LONG_ENOUGH);
        assertThat(marks()).hasSize(PARTITIONS);
        relay().start();
        stepUntilSaid(2);
        assertStandsBeforeTheLast(device);
    }

    @Test
    void an_event_whose_number_the_relay_has_passed_delays_the_mark() throws SQLException {
        var late = new DeviceId(Id.next());
        try (var open = new ByHand("upto")) {
            open.append(late, 1, clock.instant());
            awaitGapBehind(register());
            relay().shutDown();
            open.commit();
        }
        clock.on(Duration.ofHours(2));
        step(LONG_ENOUGH);
        assertThat(marks()).hasSize(PARTITIONS);
        relay().start();
        stepUntilSaid(2);
        assertStandsBeforeTheLast(late);
    }

    @Test
    void a_number_that_is_never_stored_does_not_delay_the_mark() throws SQLException {
        try (var open = new ByHand("upto")) {
            open.append(new DeviceId(Id.next()), 1, clock.instant());
            awaitGapBehind(register());
            open.rollback();
        }
        stepUntilSaid(2);
    }

    @Test
    void an_idle_service_repeats_the_mark_hourly_and_after_the_clock_was_set_back() {
        atTheFullHour();
        stepUntilSaid(2);
        clock.on(Duration.ofMinutes(40));
        step(LONG_ENOUGH);
        assertThat(marks()).hasSize(2 * PARTITIONS);
        clock.on(Duration.ofMinutes(30));
        stepUntilSaid(3);
        clock.on(Duration.ofMinutes(-5));
        stepUntilSaid(4);
        assertThat(time(lastMark())).isBefore(clock.instant());
        register();
        stepUntilSaid(5);
    }

    @Test
    void under_load_no_event_after_the_mark_was_recorded_before_its_time() throws Exception {
        // Set so that no second boundary hides an error.
        stepped = service.getBean(Stepped.class).by(Clock.offset(clock, Duration.ofSeconds(1)));
        try (var staff = Executors.newFixedThreadPool(4)) {
            var work = IntStream.range(0, 4)
                    .mapToObj(i -> staff.submit(() -> IntStream.range(0, 150).forEach(j -> register())))
                    .toList();
            while (!work.stream().allMatch(Future::isDone)) {
                stepped.tick();
            }
            for (var done : work) {
                done.get();
            }
        }
        stepUntilSaid(3);
        var upTo = new HashMap<Integer, Instant>();
        for (var record : topic.all()) {
            var before = upTo.getOrDefault(record.partition(), Instant.EPOCH);
            if (record.key() == null) {
                upTo.put(record.partition(), time(record));
            } else {
                assertThat(time(record)).isAfterOrEqualTo(before);
            }
        }
        assertThat(topic.all().stream().filter(record -> record.key() != null)).hasSizeGreaterThanOrEqualTo(600);
    }

    private void atTheFullHour() {
        var now = clock.instant();
        clock.on(Duration.between(now, now.truncatedTo(ChronoUnit.HOURS))
                .plus(Duration.ofHours(2))
                .plusMinutes(5));
    }

    private DeviceId register() {
        var device = new DeviceId(Id.next());
        ProbeService.carryOut(service, NORD, new Probe.Register(device));
        return device;
    }

    private void step(int times) {
        IntStream.range(0, times).forEach(i -> stepped.tick());
    }

    private void stepUntilSaid(int times) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            stepped.tick();
            assertThat(marks()).hasSizeGreaterThanOrEqualTo(times * PARTITIONS);
        });
    }

    private void assertStandsBeforeTheLast(DeviceId device) {
        var event = topic.all().stream()
                .filter(record -> device.value().toString().equals(record.key()))
                .findFirst()
                .orElseThrow();
        var last = marks().stream()
                .filter(mark -> mark.partition() == event.partition())
                .toList()
                .getLast();
        assertThat(last.offset()).isGreaterThan(event.offset());
        assertThat(time(last)).isAfterOrEqualTo(time(event));
    }

    private ConsumerRecord<String, byte[]> lastMark() {
        return marks().getLast();
    }

    private List<ConsumerRecord<String, byte[]>> marks() {
        return topic.all().stream().filter(record -> record.key() == null).toList();
    }

    private static Instant time(ConsumerRecord<?, ?> record) {
        return Instant.parse(Topic.header(record, "ce_time"));
    }

    private static List<Integer> range() {
        return IntStream.range(0, PARTITIONS).boxed().toList();
    }

    /** Waits until the relay has published this event and waits for the number before it. */
    private void awaitGapBehind(DeviceId device) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> topic.all().stream()
                                .anyMatch(record -> device.value().toString().equals(record.key()))
                        && relay().processingStatus().get(0).getTrackingToken() instanceof GapAwareTrackingToken token
                        && token.hasGaps());
    }

    private StreamingEventProcessor relay() {
        return service.getBean(EventProcessingConfiguration.class)
                .eventProcessor(Relay.NAME, StreamingEventProcessor.class)
                .orElseThrow();
    }
}
