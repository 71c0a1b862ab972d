package de.motivag.kit.eventstore;

import static de.motivag.kit.probe.ProbeService.NORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.infrastructure.TableShape;
import de.motivag.kit.eventstore.ViewStatus.State;
import de.motivag.kit.probe.Probe;
import de.motivag.kit.probe.ProbeProjection;
import de.motivag.kit.probe.ProbeService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Tests rebuilds with two instances on one real PostgreSQL. One view has 200,000 rows; another one writes to a foreign
 * table.
 */
@Tag("integration")
class ViewRebuildTest {
    private static final String DATABASE = "viewrebuild";
    private static final int ROWS = 200_000;

    /** A pool of its own, because the common pool of a small machine has only one thread. */
    private static final Executor IN_BACKGROUND =
            task -> Thread.ofPlatform().daemon().start(task);

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void start() throws SQLException {
        one = ProbeService.start(DATABASE, Views.class);
        other = ProbeService.start(DATABASE, Views.class);
        execute("""
                create table wide (
                    device       uuid not null,
                    number       integer not null check (number >= 0),
                    organisation text not null default current_setting('motivag.organisation'),
                    constraint wide_device_and_number primary key (device, number));
                comment on table wide is 'many rows of one event';
                comment on column wide.number is 'from 0';
                create index on wide (organisation, number);
                create index on wide (organisation, number) where number > 10;
                create index wide_of_one on wide (device);
                drop index wide_organisation_number_idx;
                create unique index wide_organisation_number_idx on wide (organisation, device, number) where number = 7;
                call isolate_tenants('wide');
                create policy never_a_million on wide as restrictive for insert with check (number <> 1000000);
                revoke delete on wide from viewrebuild;
                create table outside (device uuid, organisation text default current_setting('motivag.organisation'));
                create table stray (device uuid, organisation text default current_setting('motivag.organisation'));
                """);
        ProbeService.carryOut(one, NORD, new Probe.Register(new DeviceId(Id.next())));
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    @Test
    void only_one_rebuild_of_a_view_runs_at_a_time_over_all_instances() {
        try (var run = begin(one, "probe")) {
            assertThat(rebuild(other).begin(view(other, "probe"))).isEmpty();
            assertThat(status(other, "probe").state()).isEqualTo(State.REBUILDING);
            begin(other, "wide").close();
            run.carryOut();
        }
        assertThat(status(one, "probe")).isEqualTo(status(other, "probe"));
        assertThat(status(one, "probe").state()).isEqualTo(State.LIVE);
        assertThat(status(one, "probe").folded()).isPositive();
        begin(other, "probe").close();
    }

    @Test
    void a_rebuild_does_not_find_live_tables() throws SQLException {
        var before = texts("select ctid::text from outside");
        try (var run = begin(one, "stray")) {
            assertThatThrownBy(run::carryOut).hasMessageContaining("outside");
        }
        assertThat(texts("select ctid::text from outside")).isEqualTo(before).isNotEmpty();
        assertThat(status(other, "stray").state()).isEqualTo(State.FAILED);
        assertThat(status(other, "stray").note()).contains("Exception");
        assertThat(schemas("stray")).isEmpty();
    }

    @Test
    void a_killed_run_is_reported_as_failed_by_every_instance_and_can_be_repeated() throws SQLException {
        var killed = begin(one, "probe");
        execute("create schema \"rebuild:probe:0\"");
        execute("""
                select pg_terminate_backend(pid, 5000) from pg_stat_activity
                where application_name = 'motivag-view-rebuild' and datname = current_database()""");
        assertThat(status(other, "probe").state()).isEqualTo(State.FAILED);
        assertThat(status(other, "probe").note()).contains("live view is unchanged");
        try (killed) {
            assertThatThrownBy(killed::carryOut).isInstanceOf(RuntimeException.class);
        }
        rebuild(one).clear();
        assertThat(schemas("probe")).isEmpty();

        try (var run = begin(other, "probe")) {
            run.carryOut();
        }
        assertThat(status(one, "probe").state()).isEqualTo(State.LIVE);
    }

    @Test
    void the_new_tables_have_all_indexes_keys_and_grants_of_the_old_ones() throws SQLException {
        var before = shape();
        try (var run = begin(one, "wide")) {
            run.carryOut();
        }
        assertThat(shape()).isEqualTo(before).hasSizeGreaterThan(15);
        assertThat(schemas("wide")).isEmpty();
    }

    @Test
    void a_table_that_another_object_references_by_identity_is_refused() throws SQLException {
        execute("create view narrow as select device from wide");
        try (var run = begin(one, "wide")) {
            assertThatThrownBy(run::carryOut).hasMessageContaining("wide cannot be rebuilt");
        } finally {
            execute("drop view narrow");
        }
    }

    @Test
    void no_row_is_copied_while_appends_wait() throws Exception {
        try (var run = begin(one, "wide")) {
            var appends = new Appends(other);
            run.carryOut();
            assertThat(appends.longest()).isLessThan(Duration.ofSeconds(2));
        }
        // The row of the run has its last version from the transaction that swapped the tables.
        var copied = "select count(*) from wide where xmin = (select xmin from view_rebuild where view = 'wide')";
        assertThat(number(copied)).isLessThan(1000);
        assertThat(number("select count(*) from wide")).isGreaterThan(ROWS);
        assertThat(texts("""
                        select stream from domain_event except select device::text from wide""")).isEmpty();
    }

    @Test
    void a_long_transaction_delays_the_rebuild_and_no_append() throws Exception {
        CompletableFuture<Void> rebuilt;
        try (var reader = asService();
                var reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.execute("select 1 from wide limit 1");
            rebuilt = CompletableFuture.runAsync(
                    () -> {
                        try (var run = begin(one, "wide")) {
                            run.carryOut();
                        }
                    },
                    IN_BACKGROUND);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> String.valueOf(status(other, "wide").note()).contains("transaction"));
            var appends = new Appends(other);
            assertThat(rebuilt).failsWithin(Duration.ofSeconds(3));
            assertThat(appends.longest()).isLessThan(Duration.ofSeconds(2));
            reader.rollback();
        }
        assertThat(rebuilt).succeedsWithin(Duration.ofSeconds(30));
        assertThat(status(one, "wide").note()).isNull();
    }

    /** Appends events one after the other until it is stopped. */
    private static final class Appends {
        private volatile boolean stopped;
        private final CompletableFuture<Long> longest;

        private Appends(ConfigurableApplicationContext instance) {
            longest = CompletableFuture.supplyAsync(
                    () -> {
                        long nanos = 0;
                        while (!stopped) {
                            var began = System.nanoTime();
                            ProbeService.carryOut(instance, NORD, new Probe.Append(new DeviceId(Id.next())));
                            nanos = Math.max(nanos, System.nanoTime() - began);
                        }
                        return nanos;
                    },
                    IN_BACKGROUND);
        }

        private Duration longest() throws Exception {
            stopped = true;
            return Duration.ofNanos(longest.get(10, TimeUnit.SECONDS));
        }
    }

    static final class Views {
        @Bean
        Projection<?> wide() {
            return new Writing("wide", """
                    insert into wide (device, number)
                    select ?, n from generate_series(0, case when exists (select from wide) then 0 else %d end) n
                    on conflict do nothing""".formatted(ROWS));
        }

        /** A projection that writes to a table outside of its own list. */
        @Bean
        Projection<?> stray() {
            return new Writing("stray", "insert into outside (device) values (?)");
        }
    }

    private record Writing(String view, String insert) implements Projection<DeviceEvent> {
        @Override
        public List<String> tables() {
            return List.of(view);
        }

        @Override
        public Class<DeviceEvent> events() {
            return DeviceEvent.class;
        }

        @Override
        public void on(
                DeviceEvent event, EventMetadata metadata, org.springframework.jdbc.core.simple.JdbcClient database) {
            database.sql(insert).param(event.device().value()).update();
        }
    }

    private static List<String> shape() throws SQLException {
        try (var owner = asOwner()) {
            return TableShape.of(owner, "public.wide");
        }
    }

    private static ViewRebuild rebuild(ConfigurableApplicationContext instance) {
        return instance.getBean(ViewRebuild.class);
    }

    private static ViewRun begin(ConfigurableApplicationContext instance, String view) {
        return rebuild(instance).begin(view(instance, view)).orElseThrow();
    }

    private static Projection<?> view(ConfigurableApplicationContext instance, String view) {
        return view.equals("probe")
                ? instance.getBean(ProbeProjection.class)
                : instance.getBean(view, Projection.class);
    }

    private static ViewStatus status(ConfigurableApplicationContext instance, String view) {
        return rebuild(instance).statuses().stream()
                .filter(status -> status.view().equals(view))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> schemas(String view) throws SQLException {
        return texts("select nspname::text from pg_namespace where nspname like 'rebuild:%s:%%'".formatted(view));
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(texts(query).getFirst());
    }

    private static List<String> texts(String query) throws SQLException {
        try (var owner = asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var owner = asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection asOwner() throws SQLException {
        var database = Infrastructure.shared().database(DATABASE);
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }

    private static Connection asService() throws SQLException {
        var database = Infrastructure.shared().database(DATABASE);
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
