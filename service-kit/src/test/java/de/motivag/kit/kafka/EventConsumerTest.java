package de.motivag.kit.kafka;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;
import static org.awaitility.Awaitility.await;

import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.probe.ProbeService;
import de.motivag.kit.tenancy.TenantContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event takes effect once, in the order of its stream. A failure parks its stream and no other. */
@Tag("integration")
class EventConsumerTest {
    /** Writes a row per event; fails for the streams that the test names. */
    static final class Effects implements Reaction<DeviceRegistered> {
        private final Set<UUID> broken = ConcurrentHashMap.newKeySet();
        private final JdbcClient database;

        Effects(JdbcClient database) {
            this.database = database;
        }

        @Override
        public Class<DeviceRegistered> event() {
            return DeviceRegistered.class;
        }

        @Override
        public void on(DeviceRegistered event, EventMetadata metadata) {
            database.sql("""
                            insert into probe (device, changes, version) values (?, 1, ?)
                            on conflict (device) do update set changes = probe.changes * 10 + ?, version = ?""")
                    .params(event.device().value(), metadata.sequence(), metadata.sequence(), metadata.sequence())
                    .update();
            if (broken.contains(event.device().value())) {
                throw new IllegalStateException("a fault in the code, with a value that must not be logged");
            }
        }
    }

    static class WithEffects {
        @Bean
        Effects effects(JdbcClient database) {
            return new Effects(database);
        }
    }

    private static final String TOPIC = "motivag.device.v1";
    private static ConfigurableApplicationContext service;
    private static Topic topic;

    @BeforeAll
    static void start() {
        ServiceUnderTest.emptyTopics();
        service = ProbeService.start("consumer", WithEffects.class);
        topic = new Topic(TOPIC);
    }

    @AfterAll
    static void stop() {
        topic.close();
        service.close();
    }

    private final UUID stream = UUID.randomUUID();
    private final UUID another = UUID.randomUUID();

    @Test
    void an_event_that_arrives_twice_takes_effect_once() {
        write(stream, 0, Map.of());
        write(stream, 1, Map.of());
        write(stream, 0, Map.of());
        write(stream, 1, Map.of());
        write(stream, 2, Map.of());
        awaitChanges(stream, 112);
    }

    @Test
    void an_event_of_an_unknown_type_stops_nothing() {
        write(stream, 0, Map.of("ce_type", "device.NeverHeardOf", "ce_dataschema", "urn:motivag:event:x:9"));
        write(stream, 1, Map.of());
        awaitChanges(stream, 1);
        assertThat(parked().all()).extracting(ParkedEvents.ParkedStream::stream).doesNotContain(stream.toString());
    }

    @Test
    void skipped_records_wait_for_nothing_and_their_position_is_stored_soon() {
        var passing = Stream.generate(UUID::randomUUID).limit(20).toList();
        passing.forEach(stream -> write(stream, 0, Map.of("ce_type", "device.NeverHeardOf")));
        await().until(
                        () -> service.getBean(EventFlow.class)
                                .consumer(ConsumerKind.AUTOMATION)
                                .events(),
                        waiting -> waiting == 0);
        var keys = passing.stream().map(UUID::toString).toList();
        await().untilAsserted(() -> {
            var stored = acrossTenants(
                    () -> service.getBean(ConsumerPositions.class).reached(ConsumerKind.AUTOMATION.label()));
            assertThat(topic.all())
                    .filteredOn(record -> keys.contains(record.key()))
                    .hasSize(20)
                    .allSatisfy(record -> assertThat(stored.get(new TopicPartition(TOPIC, record.partition())))
                            .isNotNull()
                            .extracting(ConsumerPositions.Last::offset, as(LONG))
                            .isGreaterThanOrEqualTo(record.offset()));
        });
    }

    @Test
    void a_fault_parks_only_its_stream_and_after_the_fix_each_event_takes_effect_once_in_order() {
        effects().broken.add(stream);
        for (int sequence = 0; sequence < 4; sequence++) {
            write(stream, sequence, Map.of());
            write(another, sequence, Map.of());
        }
        awaitChanges(another, 1123);
        awaitParked(stream, 4, "java.lang.IllegalStateException");
        assertThat(changes(stream)).isZero();

        assertThat(retry(stream)).isEqualTo(4);
        effects().broken.remove(stream);
        assertThat(retry(stream)).isZero();
        assertThat(changes(stream)).isEqualTo(1123);
        write(stream, 4, Map.of());
        awaitChanges(stream, 11234);
    }

    @Test
    void a_future_revision_of_a_named_type_parks_its_stream() {
        write(stream, 0, Map.of("ce_dataschema", "urn:motivag:event:device.DeviceRegistered:2"));
        write(stream, 1, Map.of());
        awaitParked(stream, 2, "device.DeviceRegistered: revision 2 is newer than 1");
    }

    @Test
    void a_broken_record_parks_its_stream_and_can_be_discarded_with_a_reason() {
        topic.write(stream.toString(), headers(stream, 0, Map.of()), "{\"device\": not json");
        write(stream, 1, Map.of());
        write(another, 0, Map.of());
        awaitChanges(another, 1);
        awaitParked(stream, 2, "device.DeviceRegistered: not valid JSON");

        assertThat(parked().discardFirst(ConsumerKind.AUTOMATION, TOPIC, stream.toString(), "me", "cannot be repaired"))
                .isTrue();
        awaitParked(stream, 1, "After a parked event of the same stream: device.DeviceRegistered: not valid JSON");
        assertThat(retry(stream)).isZero();
        assertThat(changes(stream)).isEqualTo(1);
    }

    @Test
    void a_record_without_required_headers_parks_its_key() {
        topic.write(stream.toString(), Map.of("ce_type", "device.DeviceRegistered"), "{}");
        awaitParked(stream, 1, "ce_sequence is missing or broken");
        topic.write(null, Map.of(), "{}");
        write(another, 0, Map.of());
        awaitChanges(another, 1);
    }

    @Test
    void any_broken_record_can_be_parked() {
        var withoutValue = new LinkedHashMap<>(headers(stream, 0, Map.of()));
        withoutValue.put("traceparent", null);
        topic.write(stream.toString(), withoutValue, "{");
        write(another, 0, Map.of("ce_time", "+999999999-01-01T00:00:00Z", "ce_sequence", "x"));
        var withNul = UUID.randomUUID();
        topic.write(withNul + "\0", headers(withNul, 0, Map.of("odd", "\0")), "{");
        var inOrder = UUID.randomUUID();
        write(inOrder, 0, Map.of());
        awaitChanges(inOrder, 1);
        awaitParked(stream, 1, "device.DeviceRegistered: not valid JSON");
        awaitParked(another, 1, "ce_sequence is missing or broken");
        await().untilAsserted(() -> assertThat(parked().all())
                .extracting(ParkedEvents.ParkedStream::stream)
                .contains(withNul + "?"));
    }

    @Test
    void a_broken_record_does_not_change_the_stored_sequence() {
        topic.write(stream.toString(), headers(stream, 999_999, Map.of()), "{");
        write(stream, 0, Map.of());
        awaitParked(stream, 2, "device.DeviceRegistered: not valid JSON");
        parked().discardFirst(ConsumerKind.AUTOMATION, TOPIC, stream.toString(), "me", "broken");
        assertThat(retry(stream)).isZero();
        assertThat(changes(stream)).isEqualTo(1);
    }

    private static void write(UUID stream, long sequence, Map<String, String> different) {
        topic.write(stream.toString(), headers(stream, sequence, different), """
                {"device":"%s","type":"LAPTOP","inStockSince":"2026-03-02"}""".formatted(stream));
    }

    private static Map<String, String> headers(UUID stream, long sequence, Map<String, String> different) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "device.DeviceRegistered");
        headers.put("ce_dataschema", "urn:motivag:event:device.DeviceRegistered:1");
        headers.put("ce_time", "2026-03-02T08:00:00Z");
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_organisation", "jc-nord");
        headers.put("ce_correlationid", "c");
        headers.put("ce_causationid", "c");
        headers.putAll(different);
        return headers;
    }

    private static void awaitChanges(UUID stream, int changes) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(changes(stream)).isEqualTo(changes));
    }

    private static void awaitParked(UUID stream, long events, String reason) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(parked().all())
                        .filteredOn(parked -> parked.stream().equals(stream.toString()))
                        .singleElement()
                        .satisfies(parked -> {
                            assertThat(parked.events()).isEqualTo(events);
                            assertThat(parked.reason()).isEqualTo(reason);
                        }));
    }

    private static long retry(UUID stream) {
        return parked().retry(ConsumerKind.AUTOMATION, TOPIC, stream.toString());
    }

    private static int changes(UUID stream) {
        return acrossTenants(() -> service.getBean(JdbcClient.class)
                .sql("select changes from probe where device = ?")
                .param(stream)
                .query(Integer.class)
                .optional()
                .orElse(0));
    }

    private static <T> T acrossTenants(Supplier<T> query) {
        var transaction = new org.springframework.transaction.support.TransactionTemplate(
                service.getBean(org.springframework.transaction.PlatformTransactionManager.class));
        return TenantContext.acrossTenants(() -> transaction.execute(status -> query.get()));
    }

    private static ParkedEvents parked() {
        return service.getBean(ParkedEvents.class);
    }

    private static Effects effects() {
        return service.getBean(Effects.class);
    }
}
