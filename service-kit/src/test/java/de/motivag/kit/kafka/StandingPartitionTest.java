package de.motivag.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.probe.Probe;
import de.motivag.kit.probe.ProbeService;
import de.motivag.kit.tenancy.TenantTransactions;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record that cannot be handled delays its partition for seconds at most and no other one. Metrics show it. */
@Tag("integration")
class StandingPartitionTest {
    /** Records a device. For devices that the test names it collides, or begins the stream of another organisation. */
    static final class Effects implements Reaction<DeviceRegistered> {
        private final Set<UUID> colliding = ConcurrentHashMap.newKeySet();
        private final Map<UUID, DeviceId> beginning = new ConcurrentHashMap<>();
        private final JdbcClient database;
        private final Commands commands;

        Effects(JdbcClient database, Commands commands) {
            this.database = database;
            this.commands = commands;
        }

        @Override
        public Class<DeviceRegistered> event() {
            return DeviceRegistered.class;
        }

        @Override
        public void on(DeviceRegistered event, EventMetadata metadata) {
            var stream = metadata.stream();
            database.sql("""
                            insert into probe (device, changes, version) values (?, 1, 1)
                            on conflict (device) do update set changes = probe.changes + 1""").param(stream).update();
            if (colliding.contains(stream)) {
                throw new ConcurrencyFailureException("on every attempt");
            }
            var other = beginning.get(stream);
            if (other != null) {
                commands.carryOutOrFail(
                        new Probe.Register(other), CommandContext.because(metadata, StandingPartitionTest.class));
            }
        }
    }

    static class WithEffects {
        @Bean
        Effects effects(JdbcClient database, Commands commands) {
            return new Effects(database, commands);
        }
    }

    private static final String TOPIC = "motivag.device.v1";
    private static ConfigurableApplicationContext service;
    private static Topic topic;
    private static Map<String, Double> atStart;

    @BeforeAll
    static void start() {
        ServiceUnderTest.emptyTopics();
        service = ProbeService.start("standing", WithEffects.class);
        atStart = StreamSupport.stream(
                        service.getBean(MeterRegistry.class).getMeters().spliterator(), false)
                .collect(Collectors.toMap(
                        meter -> meter.getId().getName() + tags(meter.getId()),
                        meter -> meter.measure().iterator().next().getValue(),
                        (one, other) -> one));
        topic = new Topic(TOPIC);
    }

    @AfterAll
    static void stop() {
        topic.close();
        service.close();
    }

    private static String tags(Meter.Id id) {
        return id.getTags().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private final UUID stream = UUID.randomUUID();
    private final UUID neighbour = inPartition(partition(stream));
    private final UUID other = inPartition((partition(stream) + 1) % Topics.PARTITIONS);

    @Test
    void a_record_that_always_collides_is_parked_after_seconds_and_delays_only_its_partition() {
        effects().colliding.add(stream);
        write(stream);
        write(neighbour);
        write(other);
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(isNoted(other)).isTrue());
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(isNoted(neighbour)).isTrue());
        assertThat(reason(stream)).isEqualTo("retries exhausted: org.springframework.dao.ConcurrencyFailureException");
        assertThat(isNoted(stream)).isFalse();

        assertThat(retry(stream)).as("answers").isOne();
        effects().colliding.remove(stream);
        assertThat(retry(stream)).isZero();
        assertThat(isNoted(stream)).isTrue();
    }

    @Test
    void a_temporary_collision_parks_no_event_and_is_shown_in_metrics() {
        effects().colliding.add(stream);
        write(stream);
        write(other);
        await().atMost(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    var waiting = flow().consumer(ConsumerKind.AUTOMATION);
                    assertThat(waiting.partitions()).singleElement().satisfies(partition -> {
                        assertThat(partition.topic()).isEqualTo(TOPIC);
                        assertThat(partition.partition()).isEqualTo(partition(stream));
                        assertThat(partition.events()).isOne();
                        assertThat(partition.tries()).isPositive();
                    });
                    assertThat(tries(partition(stream))).isPositive();
                });
        effects().colliding.remove(stream);
        await().untilAsserted(() -> assertThat(isNoted(stream)).isTrue());
        await().untilAsserted(() ->
                assertThat(flow().consumer(ConsumerKind.AUTOMATION).events()).isZero());
        assertThat(tries(partition(stream))).isZero();
        assertThat(parked().all()).extracting(ParkedEvents.ParkedStream::stream).doesNotContain(stream.toString());
    }

    @Test
    void a_stream_of_another_organisation_is_parked_immediately_with_its_id_in_the_reason() {
        var taken = new DeviceId(UUID.randomUUID());
        ProbeService.carryOut(service, ProbeService.SUED, new Probe.Register(taken));
        effects().beginning.put(stream, taken);
        write(stream);
        write(neighbour);
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(isNoted(neighbour)).isTrue());
        var reason = "the stream " + taken.value() + " belongs to another organisation";
        assertThat(reason(stream)).isEqualTo(reason);

        assertThat(retry(stream)).as("answers").isOne();
        assertThat(reason(stream)).isEqualTo(reason);
    }

    @Test
    void the_waiting_time_of_each_partition_is_known_without_a_running_consumer() {
        await().until(() -> flow().consumer(ConsumerKind.AUTOMATION).events() == 0);
        var consumers = service.getBean(KafkaConfiguration.Consumers.class);
        consumers.stop();
        try {
            write(stream);
            await().pollInterval(Duration.ofMillis(300))
                    .untilAsserted(() -> assertThat(
                                    flow().consumer(ConsumerKind.AUTOMATION).seconds())
                            .isGreaterThan(1));
            write(other);
            write(other);
            var waiting = flow().consumer(ConsumerKind.AUTOMATION);
            assertThat(waiting.events()).isEqualTo(3);
            assertThat(waiting.partitions()).hasSize(2).allSatisfy(partition -> {
                var isOld = partition.partition() == partition(stream);
                assertThat(partition.events()).isEqualTo(isOld ? 1 : 2);
                assertThat(partition.seconds() > 1).isEqualTo(isOld);
            });
            assertThat(waiting.seconds())
                    .isEqualTo(waiting.partitions().stream()
                            .mapToDouble(EventFlow.WaitingPartition::seconds)
                            .max()
                            .orElseThrow());
        } finally {
            consumers.start();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                flow().consumer(ConsumerKind.AUTOMATION).events())
                        .isZero());
        assertThat(isNoted(stream)).isTrue();
    }

    @Test
    void every_series_of_failures_exists_from_the_start_with_0() {
        assertThat(atStart)
                .containsEntry("motivag.reader.failures{outcome=again,reader=relay}", 0.0)
                .containsEntry("motivag.reader.failures{outcome=again,reader=automation}", 0.0)
                .containsEntry("motivag.reader.failures{outcome=parked,reader=automation}", 0.0)
                .containsEntry("motivag.parked.streams{}", 0.0)
                .containsEntry("motivag.partition.tries{partition=11,reader=automation,topic=" + TOPIC + "}", 0.0);
        Stream.of("Register", "Take", "Append")
                .forEach(command -> Stream.of("failed", "busy")
                        .forEach(result -> assertThat(atStart)
                                .containsEntry(
                                        "motivag.command{command=%s,result=%s}".formatted(command, result), 0.0)));
    }

    private static int partition(UUID stream) {
        return BuiltInPartitioner.partitionForKey(
                stream.toString().getBytes(StandardCharsets.UTF_8), Topics.PARTITIONS);
    }

    private static UUID inPartition(int partition) {
        return Stream.generate(UUID::randomUUID)
                .filter(stream -> partition(stream) == partition)
                .findFirst()
                .orElseThrow();
    }

    private static void write(UUID stream) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "device.DeviceRegistered");
        headers.put("ce_dataschema", "urn:motivag:event:device.DeviceRegistered:1");
        headers.put("ce_time", "2026-03-02T08:00:00Z");
        headers.put("ce_sequence", "0");
        headers.put("ce_organisation", ProbeService.NORD.value());
        headers.put("ce_correlationid", "c");
        headers.put("ce_causationid", "c");
        topic.write(
                stream.toString(),
                headers,
                "{\"device\":\"%s\",\"type\":\"LAPTOP\",\"inStockSince\":\"2026-03-02\"}".formatted(stream));
    }

    private static boolean isNoted(UUID stream) {
        return service.getBean(TenantTransactions.class)
                .acrossTenants(() -> service.getBean(JdbcClient.class)
                        .sql("select exists (select from probe where device = ?)")
                        .param(stream)
                        .query(Boolean.class)
                        .single());
    }

    private static String reason(UUID stream) {
        return parked().all().stream()
                .filter(parked -> parked.stream().equals(stream.toString()))
                .map(ParkedEvents.ParkedStream::reason)
                .findFirst()
                .orElse("not parked");
    }

    private static long retry(UUID stream) {
        return parked().retry(ConsumerKind.AUTOMATION, TOPIC, stream.toString());
    }

    private static double tries(int partition) {
        return service.getBean(MeterRegistry.class)
                .get("motivag.partition.tries")
                .tags("topic", TOPIC, "partition", Integer.toString(partition))
                .gauge()
                .value();
    }

    private static EventFlow flow() {
        return service.getBean(EventFlow.class);
    }

    private static ParkedEvents parked() {
        return service.getBean(ParkedEvents.class);
    }

    private static Effects effects() {
        return service.getBean(Effects.class);
    }
}
