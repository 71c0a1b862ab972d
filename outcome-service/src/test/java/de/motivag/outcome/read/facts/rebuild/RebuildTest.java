package de.motivag.outcome.read.facts.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.kafka.ConsumerKind;
import de.motivag.kit.kafka.OffsetRanges;
import de.motivag.kit.kafka.ParkedEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Compares the live facts of a real service with those rebuilt from the same topics. */
class RebuildTest extends RebuildTesting {
    RebuildTest() {
        super("outcome_rebuild");
    }

    @Test
    void the_same_log_results_in_the_same_facts_with_any_number_of_threads() {
        try (var log = new Log(1, "jc-threads")) {
            log.events(1200);
            log.latestAgain();
            log.unknown();
            log.publishedUpTo();
            log.parked(3);
            var given = log.parked(3);
            handled();
            assertThat(service.getBean(ParkedEvents.class)
                            .discardFirst(
                                    ConsumerKind.FACTS,
                                    "motivag.enrolment.v1",
                                    given.toString(),
                                    "somebody",
                                    "is broken"))
                    .isTrue();
            service.getBean(ParkedEvents.class).retry(ConsumerKind.FACTS, "motivag.enrolment.v1", given.toString());
            log.latestAgain();
            log.events(500);
            log.latestAgain();
            handled();
        }
        var live = facts();
        assertThat(rows("select count(*) > 0 from parked_event")).containsExactly("t");
        assertThat(rows("select count(*) > 0 from discarded_event")).containsExactly("t");
        assertThat(rows("select count(*) > 0 from facts.event where not understood"))
                .containsExactly("t");
        assertThat(rows("""
                        select count(*) > 20 from facts.entry where known_until <> 'infinity'""")).containsExactly("t");
        var hashes = new HashSet<List<SchemaContents.Compared>>();
        for (int threads = 1; threads <= 3; threads++) {
            rebuild.begin(threads, 1, false);
            hashes.add(ended(Phase.DONE).tables());
            assertThat(facts()).as(threads + " threads").isEqualTo(live);
        }
        rebuild.begin(2, 0.9, false);
        hashes.add(ended(Phase.DONE).tables());
        assertThat(facts()).as("throttled").isEqualTo(live);
        assertThat(hashes).hasSize(1);
        assertThat(rows("select count(*) from pg_namespace where nspname in ('facts_next', 'facts_old')"))
                .containsExactly("0");
    }

    @Test
    void an_event_parked_during_loading_and_retried_later_is_in_its_order() throws Exception {
        try (var log = new Log(2, "jc-retried")) {
            execute("""
                    create or replace function refuse() returns trigger language plpgsql as
                    'begin if new.minutes = 11 then raise ''not now''; end if; return new; end'""", """
                    create trigger refuse before insert on facts.contact for each row execute function refuse()""");
            log.events(400);
            log.events(600);
            handled();
            assertThat(rows("select count(*) > 3 from parked_event where reason like '%Exception%'"))
                    .containsExactly("t");
            var parked = rows("""
                    select distinct stream from parked_event where consumer = 'facts' and reason like '%Exception%'""");
            try (var database = owning();
                    var topics = new OffsetRanges(kafka(), 2_000)) {
                FactCopy.make(database);
                database.commit();
                var copied = new FactLoader(database, topics, new CopySink(100), new Throttle(1), _ -> {});
                copied.upTo(live(database), _ -> true);
                execute("drop trigger refuse on facts.contact");
                retry(parked.subList(0, parked.size() / 2));
                copied.upTo(live(database), _ -> true);
                log.events(100);
                handled();
                for (var table : FactCopy.tables(database)) {
                    FactCopy.finish(database, table);
                }
                database.commit();
                var throttle = new Throttle(1);
                var written = new FactLoader(database, topics, new LiveSink(throttle), throttle, _ -> {});
                written.upTo(live(database), _ -> true);
                retry(parked);
                log.events(100);
                handled();
                written.upTo(live(database), _ -> true);
                assertThat(SchemaContents.of(FactCopy.SCHEMA, database, throttle))
                        .isEqualTo(SchemaContents.of(FactCopy.LIVE, database, throttle));
                assertThat(contents(FactCopy.SCHEMA)).isEqualTo(facts());
                FactCopy.drop(database);
                database.commit();
            }
        }
    }

    private static LoadedPositions live(Connection database) throws SQLException {
        var live = LoadedPositions.live(database);
        database.rollback();
        return live;
    }

    private void retry(List<String> streams) {
        var parked = service.getBean(ParkedEvents.class);
        for (var stream : streams) {
            for (var source : List.of("enrolment", "coaching")) {
                parked.retry(ConsumerKind.FACTS, "motivag." + source + ".v1", stream);
            }
        }
    }

    @Test
    void readers_see_no_error_and_no_wrong_figure_during_a_rebuild_and_events_continue() throws Exception {
        var stopped = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(3);
                var log = new Log(3, "jc-readers")) {
            log.events(300);
            handled();
            var readers = List.of(
                    threads.submit(() -> readInOneStatement(stopped)),
                    threads.submit(() -> readInOneTransaction(stopped)),
                    threads.submit(() -> askForAFigure("jc-readers", stopped)));
            try {
                for (int i = 0; i < 2; i++) {
                    rebuild.begin(2, 1, false);
                    while (rebuild.status().phase().isRunning()) {
                        log.events(3);
                    }
                    ended(Phase.DONE);
                }
            } finally {
                stopped.set(true);
            }
            for (var reader : readers) {
                assertThat(reader.get(10, TimeUnit.SECONDS)).isGreaterThan(2);
            }
            handled();
            var before = facts();
            rebuild.begin(1, 1, false);
            ended(Phase.DONE);
            assertThat(facts()).isEqualTo(before);
        }
    }

    /** The events of one kind with their facts. */
    private static final String EVENTS = """
            select count(*) from facts.event where type in ('coaching.MeasureEntered', 'coaching.MeasureEntryCorrected')""";

    private static final String ENTRIES = "select count(*) + (%s) from facts.entry".formatted("""
            select count(*) from facts.event as e where type = 'coaching.MeasureEntryCorrected'
                and not exists (select from facts.entry where event_id = e.event_id)""");

    private int readInOneStatement(AtomicBoolean stopped) {
        try (var database = reader()) {
            database.setAutoCommit(true);
            FactCopy.execute(database, "set motivag.organisation = '*'");
            long last = 0;
            int times = 0;
            while (!stopped.get()) {
                try (var statement = database.prepareStatement("select (" + EVENTS + "), (" + ENTRIES + ")");
                        var row = statement.executeQuery()) {
                    row.next();
                    assertThat(row.getLong(2)).isEqualTo(row.getLong(1));
                    assertThat(row.getLong(1)).isGreaterThanOrEqualTo(last);
                    last = row.getLong(1);
                    times++;
                }
            }
            return times;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs two queries some time after the snapshot was taken, so that a switch may happen in between. */
    private int readInOneTransaction(AtomicBoolean stopped) {
        try (var database = reader()) {
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            int times = 0;
            long last = 0;
            while (!stopped.get()) {
                FactCopy.execute(database, "set local motivag.organisation = '*'", "select 1");
                var snapshot = number(database, "select count(*) from consumer_stream");
                assertThat(snapshot).isPositive();
                FactCopy.execute(database, "select pg_sleep(0.05)");
                var events = number(database, EVENTS);
                FactCopy.execute(database, "select pg_sleep(0.05)");
                assertThat(number(database, ENTRIES)).isEqualTo(events).isGreaterThanOrEqualTo(last);
                last = events;
                database.rollback();
                times++;
            }
            return times;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Each person has at most one entry, and some have one all the time. */
    private int askForAFigure(String organisation, AtomicBoolean stopped) throws Exception {
        var address = "http://localhost:%s/kpis/measure-entries?from=2020-01&to=2026-11"
                .formatted(service.getEnvironment().getProperty("local.server.port"));
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer analyst_" + organisation)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            int times = 0;
            while (!stopped.get()) {
                var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                var entries = JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/rows/0/numerator")
                        .asLong();
                assertThat(entries).isBetween(1L, 40L);
                times++;
            }
            return times;
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection reader() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    @Test
    void differing_facts_are_reported_and_replace_the_live_ones_only_if_accepted() {
        try (var log = new Log(4, "jc-differs")) {
            log.events(700);
            handled();
        }
        var right = facts();
        assertThat(owner.sql("update facts.contact set minutes = minutes + 1 where completed")
                        .update())
                .isPositive();
        var wrong = facts();
        rebuild.begin(2, 1, false);
        var differing = ended(Phase.DIFFERS);
        assertThat(differing.tables().stream()
                        .filter(SchemaContents.Compared::differs)
                        .map(SchemaContents.Compared::table))
                .containsExactly("contact");
        assertThat(facts()).isEqualTo(wrong);
        rebuild.begin(2, 1, true);
        ended(Phase.DONE);
        assertThat(facts()).isEqualTo(right);
    }

    @Test
    void only_one_rebuild_runs_at_a_time_and_an_aborted_one_leaves_no_data() {
        try (var log = new Log(5, "jc-aborted")) {
            log.events(900);
            handled();
        }
        var live = facts();
        rebuild.begin(2, 0.05, false);
        assertThatThrownBy(() -> rebuild.begin(2, 1, false))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule().code()).isEqualTo("facts-rebuild-running"));
        await().atMost(LONG).until(() -> rebuild.status().events() > 0);
        assertThat(rebuild.abort().phase()).isEqualTo(Phase.ABORTED);
        assertThat(rows("select count(*) from pg_namespace where nspname = 'facts_next'"))
                .containsExactly("0");
        assertThat(facts()).isEqualTo(live);
        await().atMost(LONG)
                .until(() -> service.getBean(MeterRegistry.class)
                                .get("motivag.rebuild.running")
                                .gauge()
                                .value()
                        == 0);
        assertThatThrownBy(() -> rebuild.abort()).isInstanceOf(RuleViolated.class);
        rebuild.begin(2, 1, false);
        ended(Phase.DONE);
        assertThat(facts()).isEqualTo(live);
    }

    @Test
    void a_stopping_instance_releases_the_rebuild_immediately_and_continues_it_after_a_restart() {
        try (var log = new Log(8, "jc-stopped")) {
            log.events(900);
            handled();
        }
        var worker = service.getBean(RebuildWorker.class);
        rebuild.begin(2, 0.05, false);
        await().atMost(LONG).until(() -> rebuild.status().events() > 0);
        worker.stop();
        try {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(
                                    rows(
                                            "select count(*) from pg_stat_activity where application_name = 'motivag-facts-rebuild'"))
                            .containsExactly("0"));
        } finally {
            worker.start();
        }
        var before = rebuild.status();
        await().atMost(LONG).until(() -> isFurther(rebuild.status(), before));
        rebuild.abort();
    }

    @Test
    void a_record_that_has_become_unreadable_fails_the_rebuild_with_its_position() {
        try (var log = new Log(6, "jc-unreadable")) {
            log.events(400);
            var stream = log.parked(0);
            handled();
            var place = owner.sql("""
                            delete from parked_event where stream = ? returning partition || ' ' || "offset\"""")
                    .param(stream.toString())
                    .query(String.class)
                    .single()
                    .split(" ");
            rebuild.begin(2, 1, false);
            assertThat(ended(Phase.FAILED).words())
                    .isEqualTo(
                            "motivag.enrolment.v1, partition %s, offset %s cannot be read: enrolment.CaseTransferred: referral is not readable",
                            place[0], place[1]);
            assertThat(rebuild.abort().phase()).isEqualTo(Phase.ABORTED);
            assertThat(rows("select count(*) from pg_namespace where nspname = 'facts_next'"))
                    .containsExactly("0");
            execute("update consumer_stream set parked = false where stream = '" + stream + "'", """
                    insert into discarded_event select 'facts', 'motivag.enrolment.v1', %s, %s, '%s', null, '{}', null,
                    '', now(), '', '', now()""".formatted(
                            place[0], place[1], stream));
        }
    }

    @SuppressWarnings("unchecked")
    private ConsumerFactory<String, byte[]> kafka() {
        return service.getBean(ConsumerFactory.class);
    }
}
