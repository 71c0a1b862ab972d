package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.Collisions;
import de.motivag.kit.kafka.HeardReader;
import de.motivag.kit.wall.Transactions;
import de.motivag.kit.web.WithoutValues;
import de.motivag.outcome.OutcomeRule;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes all facts anew from the topics beside the live ones, which go on, and puts them in their place if they are the
 * same. One at a time in all instances; what was killed goes on where its positions stand, in whichever instance sees it
 * first.
 */
@Component
final class Rebuild implements SmartLifecycle, MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final String APPLICATION = "motivag-facts-rebuild";
    private static final String ONLY_ONE = "select pg_try_advisory_lock(hashtext('" + APPLICATION + "'))";

    private static final int ROUNDS = 3;
    private static final long LOOK_SECONDS = 5;
    private static final long PAUSE_MILLIS = 1_000;

    private final DataSource owner;
    private final JdbcOperations pooled;
    private final Transactions transactions;
    private final ConsumerFactory<String, byte[]> kafka;
    private final Clock clock;
    private final int batch;
    private final Progress progress = new Progress();
    private final Semaphore wake = new Semaphore(0);
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable Thread worker;

    /**
     * @param pooled for looking how far it is: a connection of its own for each look would take longer than a command
     * @param batch most events in a transaction while loading
     */
    Rebuild(
            JdbcOperations pooled,
            Transactions transactions,
            ConsumerFactory<String, byte[]> kafka,
            Clock clock,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String owner,
            @Value("${spring.flyway.password}") String password,
            @Value("${motivag.rebuild.batch:50000}") int batch) {
        this.pooled = pooled;
        this.transactions = transactions;
        this.kafka = kafka;
        this.clock = clock;
        this.batch = batch;
        this.owner = connections(url, owner, password);
    }

    private static DataSource connections(String url, String owner, String password) {
        var properties = new Properties();
        properties.put("ApplicationName", APPLICATION);
        // A crash loses the last moment of both the rows and the positions.
        // The threads of a rebuild are what runs in parallel.
        properties.put(
                "options",
                "-c synchronous_commit=off -c maintenance_work_mem=256MB -c work_mem=64MB"
                        + " -c max_parallel_maintenance_workers=0");
        var connections = new DriverManagerDataSource(url, owner, password);
        connections.setConnectionProperties(properties);
        return connections;
    }

    /** @throws RuleViolated if one is running */
    RebuildStatus begin(int threads, double share, boolean accept) {
        try (var database = transactional()) {
            Copy.execute(database, "lock table facts_rebuild.run in exclusive mode");
            var before = Runs.latest(database);
            if (before.isPresent() && before.get().phase().isRunning()) {
                throw new RuleViolated(OutcomeRule.FACTS_REBUILD_RUNNING);
            }
            if (accept && before.isPresent() && before.get().phase() == Phase.DIFFERS) {
                Copy.execute(
                        database, "update facts_rebuild.run set phase = 'CATCHING_UP', accept = true, words = null");
            } else {
                Copy.make(database);
                Runs.begin(database, threads, share, accept, clock.instant());
            }
            database.commit();
            wake.release();
            return RebuildStatus.of(database, progress);
        } catch (SQLException e) {
            throw new IllegalStateException("The rebuild could not begin", e);
        }
    }

    RebuildStatus status() {
        return looked(database -> RebuildStatus.of(database, progress));
    }

    private <T> T looked(ConnectionCallback<T> look) {
        return Objects.requireNonNull(transactions.everywhere(() -> pooled.execute(look)));
    }

    /** In whichever instance it runs: without its connections it ends, and finds that it was aborted. */
    RebuildStatus abort() {
        try (var database = transactional()) {
            var run = Runs.latest(database)
                    .filter(latest -> latest.phase().isRunning() || latest.phase() == Phase.DIFFERS)
                    .filter(latest -> latest.phase() != Phase.CLEARING)
                    .orElseThrow(() -> new RuleViolated(OutcomeRule.NO_FACTS_REBUILD));
            LOG.info("The rebuild of the facts is aborted in the phase {}", run.phase());
            Copy.execute(
                    database,
                    "update facts_rebuild.run set phase = 'ABORTED', words = null where phase <> 'CLEARING'",
                    """
                    select pg_terminate_backend(pid, 5000) from pg_stat_activity
                    where application_name = '%s' and usename = current_user and datname = current_database()
                        and pid <> pg_backend_pid()""".formatted(APPLICATION));
            database.commit();
            Copy.drop(database);
            database.commit();
            return RebuildStatus.of(database, progress);
        } catch (SQLException e) {
            throw new IllegalStateException("The rebuild could not be aborted", e);
        }
    }

    private Connection transactional() throws SQLException {
        var database = owner.getConnection();
        database.setAutoCommit(false);
        return database;
    }

    /** Looks now and then whether there is one to go on with. */
    private void work() {
        while (running.get()) {
            try {
                if (looked(Rebuild::isAnyRunning)) {
                    carryOn();
                }
            } catch (Exception failure) {
                failed(failure);
            }
            await();
        }
    }

    private void carryOn() throws SQLException {
        try (var database = owner.getConnection()) {
            if (Copy.ask(database, ONLY_ONE)) {
                carryOn(database);
            }
        }
    }

    private static boolean isAnyRunning(Connection database) {
        return Runs.latest(database).filter(run -> run.phase().isRunning()).isPresent();
    }

    private void await() {
        try {
            var woken = wake.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
            LOG.trace("Woken: {}", woken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOn(Connection database) throws SQLException {
        for (var run = Runs.latest(database);
                run.isPresent() && run.get().phase().isRunning(); ) {
            say(database, run.get().phase());
            var next = step(run.get(), database);
            if (next != null) {
                Runs.phase(database, next, null);
            }
            run = Runs.latest(database);
        }
        Runs.latest(database).ifPresent(run -> progress.ends(run.phase()));
    }

    private void say(Connection database, Phase phase) throws SQLException {
        progress.begins(
                phase, Reached.copy(database).records(), Reached.live(database).records());
    }

    /** @return what comes next; none if that is written down already */
    private @Nullable Phase step(Run run, Connection database) throws SQLException {
        return switch (run.phase()) {
            case LOADING -> {
                load(run, database);
                yield Phase.FINISHING;
            }
            case FINISHING -> {
                finish(run, database);
                yield Phase.CATCHING_UP;
            }
            case CATCHING_UP -> {
                follow(run, database);
                yield Phase.CHECKING;
            }
            case CHECKING -> check(run);
            case SWITCHING -> {
                switchOver(run);
                yield null;
            }
            case CLEARING -> {
                clear();
                yield null;
            }
            case DONE, DIFFERS, FAILED, ABORTED -> throw new IllegalStateException(run.phase() + " is over");
        };
    }

    /** Again for what has come meanwhile, which is less each time unless very much comes. */
    private void load(Run run, Connection database) throws SQLException {
        if (run.isThrottled()) {
            finishEmpty(new Pace(run.share()));
        }
        for (int i = 0; i < ROUNDS && left(database) > little(); i++) {
            say(database, Phase.LOADING);
            load(run, Reached.live(database));
        }
    }

    private void finishEmpty(Pace pace) throws SQLException {
        try (var database = transactional()) {
            for (var table : Copy.tables(database)) {
                Copy.finish(database, table);
                database.commit();
                pace.rest();
            }
        }
    }

    private static long left(Connection database) throws SQLException {
        return Reached.live(database).records() - Reached.copy(database).records();
    }

    /** As many records as are left to the live writer, which is slower but needs no table without keys. */
    private int little() {
        return batch / 5;
    }

    private void load(Run run, Reached live) {
        var stopped = new AtomicReference<@Nullable Exception>();
        LongConsumer done = records -> {
            if (stopped.get() != null || !running.get()) {
                throw new IllegalStateException("Stopped");
            }
            progress.done(records);
        };
        atOnce(run.threads(), stopped, thread -> {
            try (var database = transactional();
                    var topics = new Stretches(kafka, run.piece())) {
                var pace = new Pace(run.share());
                var sheet = run.isThrottled() ? new LiveSheet(pace) : new CopiedSheet(batch);
                new Transfer(database, topics, sheet, pace, done)
                        .upTo(live, partition -> isOf(partition, thread, run.threads()));
            }
        });
    }

    private interface Part {
        void of(int thread) throws SQLException;
    }

    /** @param stopped takes the first failure, by which the other parts know that they are not needed any more */
    private static void atOnce(int count, AtomicReference<@Nullable Exception> stopped, Part part) {
        try (var threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("facts-rebuild-", 0).factory())) {
            var parts = new ArrayList<Future<?>>();
            for (int i = 0; i < count; i++) {
                var thread = i;
                parts.add(threads.submit((Callable<?>) () -> {
                    try {
                        part.of(thread);
                        return null;
                    } catch (Exception failure) {
                        stopped.compareAndSet(null, failure);
                        throw failure;
                    }
                }));
            }
            for (var one : parts) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A part has failed", stopped.get());
        } catch (InterruptedException stopping) {
            stopped.compareAndSet(null, stopping);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static boolean isOf(TopicPartition partition, int thread, int threads) {
        return partition.partition() % threads == thread;
    }

    private void finish(Run run, Connection looking) throws SQLException {
        Copy.execute(looking, "analyze facts_rebuild.ended");
        var tables = new ConcurrentLinkedQueue<>(Copy.tables(looking));
        var stopped = new AtomicReference<@Nullable Exception>();
        atOnce(run.isThrottled() ? 1 : run.threads(), stopped, thread -> {
            try (var database = owner.getConnection()) {
                if (run.isThrottled()) {
                    Copy.execute(database, "set vacuum_cost_delay = '2ms'");
                }
                var pace = new Pace(run.share());
                for (var table = tables.poll(); table != null && stopped.get() == null; table = tables.poll()) {
                    database.setAutoCommit(false);
                    Copy.finish(database, table);
                    database.commit();
                    database.setAutoCommit(true);
                    Copy.vacuum(database, table);
                    pace.rest();
                }
            }
        });
        Copy.execute(looking, "truncate facts_rebuild.ended");
    }

    private void follow(Run run, Connection looking) throws SQLException {
        try (var database = transactional();
                var topics = new Stretches(kafka, run.piece())) {
            var pace = new Pace(run.share());
            var transfer = new Transfer(database, topics, new LiveSheet(pace), pace, progress::done);
            for (int i = 0; i < ROUNDS && left(looking) > little() / 10; i++) {
                say(looking, Phase.CATCHING_UP);
                transfer.upTo(Reached.live(looking), _ -> true);
            }
        }
    }

    private Phase check(Run run) throws SQLException {
        try (var looking = transactional();
                var database = transactional();
                var topics = new Stretches(kafka, run.piece())) {
            looking.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var at = Reached.live(looking);
            var pace = new Pace(run.share());
            var live = Contents.of(Copy.LIVE, looking, pace);
            looking.rollback();
            new Transfer(database, topics, new LiveSheet(pace), pace, progress::done).upTo(at, _ -> true);
            var compared = Contents.compared(Contents.of(Copy.SCHEMA, database, pace), live);
            Runs.contents(database, compared);
            database.commit();
            var differing = compared.stream().filter(Contents.Compared::differs).toList();
            if (differing.isEmpty()) {
                return Phase.SWITCHING;
            }
            LOG.warn("The facts made anew differ from the live ones: {}", differing);
            return run.accept() ? Phase.SWITCHING : Phase.DIFFERS;
        }
    }

    private void switchOver(Run run) throws SQLException {
        try (var locking = transactional();
                var database = transactional();
                var topics = new Stretches(kafka, run.piece())) {
            var pace = new Pace(1);
            var transfer = new Transfer(database, topics, new LiveSheet(pace), pace, progress::done);
            var change = new Switch(locking, transfer);
            while (!change.tried()) {
                Runs.phase(locking, Phase.SWITCHING, "Waits for a long transaction to end.");
                pause();
            }
        }
    }

    private void clear() throws SQLException {
        try (var database = transactional()) {
            while (!Switch.cleared(database)) {
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private void failed(Exception failure) {
        if (!running.get()) {
            return;
        }
        var unreadable = causeOf(failure, HeardReader.Unreadable.class);
        if (unreadable == null && isPassing(failure)) {
            LOG.info(
                    "The rebuild of the facts tries again: {}",
                    failure.getClass().getName());
            return;
        }
        try (var database = owner.getConnection()) {
            if (isAnyRunning(database)) {
                LOG.error(
                        "The facts could not be made anew; the live ones are as they were", new WithoutValues(failure));
                var words = unreadable == null ? failure.getClass().getName() : unreadable.getMessage();
                Runs.phase(database, Phase.FAILED, words);
                progress.ends(Phase.FAILED);
            }
        } catch (SQLException | RuntimeException away) {
            LOG.info("The database is away: {}", away.getClass().getName());
        }
    }

    private static boolean isPassing(Exception failure) {
        return Collisions.isPassing(failure)
                || causeOf(failure, RetriableException.class) != null
                || causeOf(failure, InterruptException.class) != null;
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    @Override
    public void start() {
        running.set(true);
        worker = Thread.ofPlatform().daemon().name("facts-rebuild").start(this::work);
    }

    /** What it has not written yet, it does again when it goes on. */
    @Override
    public void stop() {
        running.set(false);
        var thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("motivag.rebuild.running", progress, now -> now.isRunning() ? 1 : 0)
                .description("Whether this instance makes the facts anew")
                .register(registry);
        Gauge.builder("motivag.rebuild.events", progress, Progress::records)
                .description("Records that are in the facts made anew")
                .register(registry);
        Gauge.builder("motivag.rebuild.events.per.second", progress, Progress::perSecond)
                .description("Rate of the present phase")
                .register(registry);
    }
}
