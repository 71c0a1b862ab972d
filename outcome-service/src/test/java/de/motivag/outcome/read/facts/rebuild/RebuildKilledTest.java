package de.motivag.outcome.read.facts.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.infrastructure.Infrastructure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Kills an instance during a rebuild. Another one continues, and the facts are the same. */
class RebuildKilledTest extends RebuildTesting {
    private @Nullable Process instance;

    RebuildKilledTest() {
        super("outcome_rebuild_killed");
    }

    @BeforeEach
    void leaveItToAnotherInstance() {
        service.getBean(RebuildWorker.class).stop();
    }

    @AfterEach
    void endTheOther() throws InterruptedException {
        kill();
        goOn();
    }

    private void goOn() {
        service.getBean(RebuildWorker.class).start();
    }

    @Test
    void a_rebuild_killed_at_six_random_moments_ends_with_the_same_facts() throws Exception {
        try (var log = new Log(7, "jc-killed")) {
            log.events(3000);
            log.latestAgain();
            handled();
        }
        var live = facts();
        var random = new Random(7);
        var phases = new ArrayList<Phase>();
        for (int kills = 0; kills < 6; kills++) {
            if (kills == 0 || !rebuild.status().phase().isRunning()) {
                rebuild.begin(2, kills % 2 == 0 ? 1 : 0.4, false);
            }
            var before = rebuild.status();
            startAnother();
            await().atMost(LONG).until(() -> isFurther(rebuild.status(), before));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(700));
            kill();
            phases.add(rebuild.status().phase());
            assertThat(facts()).as("killed in " + phases).isEqualTo(live);
        }
        goOn();
        ended(Phase.DONE);
        assertThat(phases).anyMatch(Phase::isRunning);
        assertThat(facts()).as("killed in " + phases).isEqualTo(live);
    }

    @Test
    void a_rebuild_killed_while_waiting_for_a_blocked_reader_continues() throws Exception {
        var live = someFacts(8, "jc-killed-switching");
        try (var reader = owning();
                var other = owning();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            FactCopy.execute(other, "select pg_advisory_xact_lock(1)");
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            FactCopy.execute(reader, "select count(*) from facts.event");
            var waiting = threads.submit(() -> {
                FactCopy.execute(reader, "select pg_advisory_xact_lock(1)");
                return null;
            });
            killedIn(Phase.SWITCHING);
            assertThat(facts()).isEqualTo(live);
            goOn();
            await().atMost(LONG).until(() -> rebuild.status().words() != null);
            assertThat(rebuild.status().phase()).isEqualTo(Phase.SWITCHING);
            other.rollback();
            waiting.get();
            reader.rollback();
        }
        ended(Phase.DONE);
        assertThat(facts()).isEqualTo(live);
    }

    @Test
    void a_rebuild_killed_while_the_old_facts_are_in_use_continues() throws Exception {
        var live = someFacts(9, "jc-killed-clearing");
        try (var reader = owning();
                var writer = owning();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            FactCopy.execute(reader, "select count(*) from facts.exit");
            rebuild.begin(2, 1, false);
            startAnother();
            var waiting = waitsForTheSwitch(writer, threads);
            reader.rollback();
            waiting.get();
            await().atMost(LONG).until(() -> rebuild.status().phase() == Phase.CLEARING);
            kill();
            assertThat(facts()).isEqualTo(live);
            assertThat(rows("select count(*) from pg_namespace where nspname = 'facts_old'"))
                    .containsExactly("1");
            goOn();
            writer.rollback();
        }
        ended(Phase.DONE);
        assertThat(facts()).isEqualTo(live);
        assertThat(rows("select count(*) from pg_namespace where nspname = 'facts_old'"))
                .containsExactly("0");
    }

    private Map<String, String> someFacts(int seed, String organisation) {
        try (var log = new Log(seed, organisation)) {
            log.events(900);
            handled();
        }
        return facts();
    }

    private void killedIn(Phase phase) throws IOException, InterruptedException {
        rebuild.begin(2, 1, false);
        startAnother();
        await().atMost(LONG).until(() -> rebuild.status().phase() == phase);
        kill();
    }

    private boolean isHeldBack(int pid) {
        return rows("select cardinality(pg_blocking_pids(%d)) > 0".formatted(pid))
                .contains("t");
    }

    /** A writer that has read the old facts and that the switch blocks until its end. */
    private Future<?> waitsForTheSwitch(Connection writer, ExecutorService threads) throws SQLException {
        var pid = writer.unwrap(PGConnection.class).getBackendPID();
        return await().atMost(LONG)
                .until(
                        () -> {
                            writer.rollback();
                            FactCopy.execute(writer, "select count(*) from facts.entry");
                            if (rebuild.status().phase() != Phase.SWITCHING) {
                                return null;
                            }
                            var waiting = threads.submit(() -> {
                                FactCopy.execute(writer, "lock table facts.event in row exclusive mode");
                                return null;
                            });
                            await().until(() -> waiting.isDone() || isHeldBack(pid));
                            return waiting.isDone() ? null : waiting;
                        },
                        Objects::nonNull);
    }

    private void kill() throws InterruptedException {
        if (instance != null) {
            instance.destroyForcibly().waitFor();
        }
    }

    private void startAnother() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RebuildProcess.class.getName(),
                        Infrastructure.shared().bootstrapServers(),
                        database.url(),
                        database.ownerUser(),
                        database.ownerPassword())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        instance = process;
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); !RebuildProcess.UP.equals(line); line = said.readLine()) {
            assertThat(line).as("the status of the other instance").isNotNull();
        }
    }
}
