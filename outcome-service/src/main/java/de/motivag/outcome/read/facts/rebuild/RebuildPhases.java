package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.kafka.OffsetRanges;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * The work of each phase of a rebuild. A crash at any moment is safe: the phase is repeated from the stored positions.
 */
final class RebuildPhases {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildPhases.class);
    private static final int ROUNDS = 3;
    private static final long PAUSE_MILLIS = 1_000;

    private final RebuildDatabase databases;
    private final ConsumerFactory<String, byte[]> kafka;
    private final RebuildProgress progress;
    private final int batch;

    /** @param batch maximum number of events per transaction while loading */
    RebuildPhases(
            RebuildDatabase databases, ConsumerFactory<String, byte[]> kafka, RebuildProgress progress, int batch) {
        this.databases = databases;
        this.kafka = kafka;
        this.progress = progress;
        this.batch = batch;
    }

    /** Runs the present phase and then stores the next one. */
    void carryOut(RebuildRun run, Connection database) throws SQLException {
        reportProgress(database, run.phase());
        var next = next(run, database);
        if (next != null) {
            RebuildRuns.phase(database, next, null);
        }
    }

    private void reportProgress(Connection database, Phase phase) throws SQLException {
        progress.begins(
                phase,
                LoadedPositions.copy(database).records(),
                LoadedPositions.live(database).records());
    }

    /** @return null if the phase has stored its successor itself */
    private @Nullable Phase next(RebuildRun run, Connection database) throws SQLException {
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

    /** Loads in rounds. Each round loads the records that arrived during the one before, normally fewer each time. */
    private void load(RebuildRun run, Connection reading) throws SQLException {
        if (run.isThrottled()) {
            finishEmpty(new Throttle(run.share()));
        }
        for (int i = 0; i < ROUNDS && left(reading) > little(); i++) {
            reportProgress(reading, Phase.LOADING);
            loadUpTo(LoadedPositions.live(reading), run);
        }
    }

    private void finishEmpty(Throttle throttle) throws SQLException {
        try (var database = databases.transactional()) {
            for (var table : FactCopy.tables(database)) {
                FactCopy.finish(database, table);
                database.commit();
                throttle.rest();
            }
        }
    }

    private static long left(Connection reading) throws SQLException {
        return LoadedPositions.live(reading).records()
                - LoadedPositions.copy(reading).records();
    }

    /** The number of remaining records that the live writer handles. It is slower, but works on tables with keys. */
    private int little() {
        return batch / 5;
    }

    private void loadUpTo(LoadedPositions live, RebuildRun run) {
        var parallel = new Parallel();
        LongConsumer done = records -> {
            if (parallel.isStopped()) {
                throw new IllegalStateException("Stopped");
            }
            progress.done(records);
        };
        parallel.run(run.threads(), thread -> {
            try (var database = databases.transactional();
                    var topics = new OffsetRanges(kafka, run.piece())) {
                var throttle = new Throttle(run.share());
                var sink = run.isThrottled() ? new LiveSink(throttle) : new CopySink(batch);
                new FactLoader(database, topics, sink, throttle, done)
                        .upTo(live, partition -> partition.partition() % run.threads() == thread);
            }
        });
    }

    private void finish(RebuildRun run, Connection reading) throws SQLException {
        FactCopy.execute(reading, "analyze facts_rebuild.ended");
        var tables = new ConcurrentLinkedQueue<>(FactCopy.tables(reading));
        var parallel = new Parallel();
        parallel.run(run.isThrottled() ? 1 : run.threads(), _ -> {
            try (var database = databases.connection()) {
                if (run.isThrottled()) {
                    FactCopy.execute(database, "set vacuum_cost_delay = '2ms'");
                }
                var throttle = new Throttle(run.share());
                for (var table = tables.poll(); table != null && !parallel.isStopped(); table = tables.poll()) {
                    database.setAutoCommit(false);
                    FactCopy.finish(database, table);
                    database.commit();
                    database.setAutoCommit(true);
                    FactCopy.vacuum(database, table);
                    throttle.rest();
                }
            }
        });
        FactCopy.execute(reading, "truncate facts_rebuild.ended");
    }

    private void follow(RebuildRun run, Connection reading) throws SQLException {
        try (var database = databases.transactional();
                var topics = new OffsetRanges(kafka, run.piece())) {
            var throttle = new Throttle(run.share());
            var transfer = new FactLoader(database, topics, new LiveSink(throttle), throttle, progress::done);
            for (int i = 0; i < ROUNDS && left(reading) > little() / 10; i++) {
                reportProgress(reading, Phase.CATCHING_UP);
                transfer.upTo(LoadedPositions.live(reading), _ -> true);
            }
        }
    }

    private Phase check(RebuildRun run) throws SQLException {
        try (var reading = databases.transactional();
                var database = databases.transactional();
                var topics = new OffsetRanges(kafka, run.piece())) {
            reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var positions = LoadedPositions.live(reading);
            var throttle = new Throttle(run.share());
            var live = SchemaContents.of(FactCopy.LIVE, reading, throttle);
            reading.rollback();
            new FactLoader(database, topics, new LiveSink(throttle), throttle, progress::done)
                    .upTo(positions, _ -> true);
            var compared = SchemaContents.compared(SchemaContents.of(FactCopy.SCHEMA, database, throttle), live);
            RebuildRuns.contents(database, compared);
            database.commit();
            var differing =
                    compared.stream().filter(SchemaContents.Compared::differs).toList();
            if (differing.isEmpty()) {
                return Phase.SWITCHING;
            }
            LOG.warn("The rebuilt facts differ from the live facts: {}", differing);
            return run.accept() ? Phase.SWITCHING : Phase.DIFFERS;
        }
    }

    private void switchOver(RebuildRun run) throws SQLException {
        try (var locking = databases.transactional();
                var database = databases.transactional();
                var topics = new OffsetRanges(kafka, run.piece())) {
            var throttle = new Throttle(1);
            var transfer = new FactLoader(database, topics, new LiveSink(throttle), throttle, progress::done);
            var schemaSwitch = new SchemaSwitch(locking, transfer);
            while (!schemaSwitch.switched()) {
                RebuildRuns.phase(locking, Phase.SWITCHING, "Waits for a long transaction to end.");
                pause();
            }
        }
    }

    private void clear() throws SQLException {
        try (var database = databases.transactional()) {
            while (!SchemaSwitch.cleared(database)) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
