package de.motivag.kit.recovery;

import static de.motivag.kit.probe.ProbeService.NORD;
import static de.motivag.kit.probe.ProbeService.SUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.common.DeviceId;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.decision.Command;
import de.motivag.kit.kafka.EventFlow;
import de.motivag.kit.kafka.TopicMisfit;
import de.motivag.kit.probe.Probe;
import de.motivag.kit.probe.ProbeService;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tests a store that was set back while its topic was not: detected before anything starts, and brought up to the
 * topic.
 */
@Tag("integration")
class RecoveryTest {
    private static final String EVENTS = """
            select position, id, organisation, stream, sequence, entity, type, revision, recorded_at, participant
            from domain_event order by position""";
    private static final String VIEW = "select * from probe order by device";

    private static int number;

    private final DeviceId known = new DeviceId(Id.next());
    private final DeviceId later = new DeviceId(Id.next());
    private final DeviceId ofOthers = new DeviceId(Id.next());
    private String name;
    private JdbcClient owner;
    private @Nullable ConfigurableApplicationContext service;

    @BeforeEach
    void prepare() {
        ServiceUnderTest.emptyTopics();
        name = "recovery" + ++number;
        owner = StoreCopy.owner(name);
    }

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void a_restored_store_is_refused_and_recovered_only_with_the_code_of_the_refusal() throws Exception {
        var copy = copiedAfterFirstEvents();
        recordMore();
        var events = rows(EVENTS);
        var view = rows(VIEW);
        copy.putBack();

        var refusal = refusal("--MOTIVAG_RECOVERY=4-00000000");
        assertThat(refusal)
                .hasMessageContaining("The store of device is behind its topic motivag.device.v1")
                .hasMessageContaining("Missing in the store: 4 events of 3 streams")
                .hasMessageContaining("first: device.DeviceRegistered")
                .hasMessageContaining("stream " + known.value() + ", sequence 1")
                .hasMessageContaining("MOTIVAG_RECOVERY=4-")
                .hasMessageContaining("docs/operations.md");
        assertThat(rows(EVENTS)).as("no event has been written").hasSize(2);

        var recovery = "--MOTIVAG_RECOVERY=" + refusal.code();
        cutOff(recovery);
        assertThat(rows(EVENTS)).as("a killed recovery has no effect").hasSize(2);

        start(recovery);
        assertThat(rows(EVENTS)).isEqualTo(events);
        assertThat(rows(VIEW)).isEqualTo(view);
        assertThat(rows("select appended, displaced, finished from recovery")).containsExactly("(4,0,t)");
        assertThat(rows("select event_id from recovered_event")).hasSize(4);

        carryOut(new Probe.Append(known));
        published();
        assertThat(sequences("domain_event where stream = '%s'".formatted(known.value())))
                .containsExactly(0, 1, 2, 3);
        restart(recovery);
        assertThat(rows("select from recovery"))
                .as("once, though the setting is still there")
                .hasSize(1);
    }

    /** Ends the connection while the recovery writes the view, as for a killed process. */
    private void cutOff(String recovery) throws Exception {
        var database = Infrastructure.shared().database(name);
        try (var holding =
                DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("lock table probe in access exclusive mode");
            var started = CompletableFuture.supplyAsync(() -> catchThrowable(() -> start(recovery)));
            await("it waits for the view")
                    .until(() -> !rows("""
                            select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
                            and usename = '%s' and wait_event_type = 'Lock'""".formatted(database.ownerUser())).isEmpty());
            assertThat(started.join()).isNotNull();
        }
    }

    @Test
    void a_lost_database_is_rebuilt_from_the_topic() {
        copiedAfterFirstEvents();
        recordMore();
        var events = rows(EVENTS);
        var view = rows(VIEW);
        name += "anew";
        owner = StoreCopy.owner(name);
        start("--MOTIVAG_RECOVERY=" + code());
        assertThat(rows(EVENTS)).isEqualTo(events);
        assertThat(rows(VIEW)).isEqualTo(view);
    }

    @Test
    void events_stored_after_the_restore_are_displaced_by_earlier_events_of_the_topic() {
        var copy = copiedAfterFirstEvents();
        recordMore();
        var first = rows("select id from domain_event where stream = '%s' order by sequence".formatted(known.value()));
        copy.putBack();
        startUnchecked();
        for (int i = 0; i < 4; i++) {
            carryOut(new Probe.Append(known));
        }
        var alone = new DeviceId(Id.next());
        carryOut(new Probe.Register(alone));
        published();
        close();

        var refusal = refusal();
        assertThat(refusal)
                .hasMessageContaining("Missing in the store: 4 events of 3 streams")
                .hasMessageContaining("2 other events of the store have their sequences and would be set aside.");
        start("--MOTIVAG_RECOVERY=" + refusal.code());
        var effective =
                rows("select id from domain_event where stream = '%s' order by sequence".formatted(known.value()));
        assertThat(effective).hasSize(5).startsWith(first.toArray(String[]::new));
        assertThat(sequences("displaced_event")).containsExactly(1, 2);
        assertThat(sequences("void_event where reader = 'store'")).containsExactly(1, 2);
        assertThat(rows("select changes, version from probe where device = '%s'".formatted(known.value())))
                .as("the view contains the valid events only")
                .containsExactly("(5,5)");
        assertThat(rows("select from recovery where not finished")).isEmpty();
        assertThat(rows("select version from probe where device = '%s'".formatted(alone.value())))
                .containsExactly("(1)");

        carryOut(new Probe.Append(known));
        published();
        restart();
    }

    @Test
    void an_event_published_later_by_another_store_is_void_and_stops_no_reader() {
        var copy = copiedAfterFirstEvents();
        start();
        carryOut(new Probe.Append(known));
        published();
        var ours = StoreCopy.of(name);
        var events = rows(EVENTS);
        close();
        copy.putBack();
        startUnchecked();
        carryOut(new Probe.Append(known));
        published();
        close();
        ours.putBack();

        start();
        assertThat(rows(EVENTS)).isEqualTo(events);
        assertThat(rows("select sequence from void_event where reader = 'store'"))
                .containsExactly("(1)");
    }

    @Test
    void another_instance_may_publish_during_a_start() {
        start();
        var going = new AtomicBoolean(true);
        var appending = CompletableFuture.runAsync(() -> {
            while (going.get()) {
                carryOut(new Probe.Append(known));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        });
        for (int i = 0; i < 2; i++) {
            instance().close();
        }
        going.set(false);
        assertThat(appending).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void a_database_set_back_while_the_service_runs_ends_its_readiness() {
        var copy = copiedAfterFirstEvents();
        start("--MOTIVAG_COMPARISON_EVERY=200ms");
        carryOut(new Probe.Append(known));
        published();
        assertThat(health()).isEqualTo("UP");
        copy.putBack();
        await().untilAsserted(() -> assertThat(health()).isEqualTo("DOWN"));
        assertThat(service.getBean(TopicGate.class).agreement().missing()).isEqualTo(1);
    }

    @Test
    void a_topic_that_was_created_again_is_refused() {
        copiedAfterFirstEvents();
        ServiceUnderTest.emptyTopics();
        var failure = catchThrowable(this::start);
        assertThat(cause(failure, TopicMisfit.class))
                .hasMessageContaining("The topic motivag.device.v1 was deleted and created again");
    }

    private StoreCopy copiedAfterFirstEvents() {
        start();
        carryOut(new Probe.Register(known));
        ProbeService.carryOut(service, SUED, new Probe.Register(ofOthers));
        published();
        close();
        return StoreCopy.of(name);
    }

    /** Records four events of three streams. */
    private void recordMore() {
        start();
        carryOut(new Probe.Append(known));
        carryOut(new Probe.Append(known));
        carryOut(new Probe.Register(later));
        ProbeService.carryOut(service, SUED, new Probe.Append(ofOthers));
        published();
        close();
    }

    private void start(String... more) {
        service = instance(more);
    }

    private void startUnchecked() {
        start("--motivag.comparison.enabled=false");
    }

    private void restart(String... more) {
        close();
        start(more);
    }

    private ConfigurableApplicationContext instance(String... more) {
        return ProbeService.start(name, List.of(more));
    }

    private void close() {
        service.close();
        service = null;
    }

    private void carryOut(Command command) {
        ProbeService.carryOut(service, NORD, command);
    }

    private void published() {
        var flow = service.getBean(EventFlow.class);
        await().until(() -> flow.relay() != null && flow.relay().events() == 0);
    }

    private String health() {
        return service.getBean(TopicHealth.class).health().getStatus().getCode();
    }

    private StoreBehindTopic refusal(String... more) {
        return cause(catchThrowable(() -> start(more)), StoreBehindTopic.class);
    }

    private String code() {
        return refusal().code();
    }

    private static <T extends Throwable> T cause(@Nullable Throwable failure, Class<T> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        throw new AssertionError("it has started, or has failed for another reason", failure);
    }

    private List<Integer> sequences(String from) {
        return owner.sql("select sequence from %s order by 1".formatted(from))
                .query(Integer.class)
                .list();
    }

    private List<String> rows(String query) {
        return owner.sql("select found::text from (%s) as found".formatted(query))
                .query(String.class)
                .list();
    }
}
