package de.motivag.outcome.read.facts.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.motivag.kit.TestClient;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.kafka.ConsumerKind;
import de.motivag.kit.kafka.OffsetRanges;
import de.motivag.kit.kafka.ParkedEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;

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
        assertThat(rows("""
                        select count(*) > 20 from facts.contact join facts.event on event.event_id = contact.ended_by
                        where type = 'enrolment.EventRetracted'""")).as("retracted contacts").containsExactly("t");
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
        var reading = new FactReaders(database, new TestClient(service));
        try (var threads = Executors.newFixedThreadPool(3);
                var log = new Log(3, "jc-readers")) {
            log.events(300);
            handled();
            var readers = List.of(
                    threads.submit(() -> reading.readInOneStatement(stopped)),
                    threads.submit(() -> reading.readInOneTransaction(stopped)),
                    threads.submit(() -> reading.askForAFigure("jc-readers", stopped)));
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
