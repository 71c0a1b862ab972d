package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.eventstore.Collisions;
import de.motivag.kit.kafka.ReceivedEventReader;
import de.motivag.kit.web.SafeThrowableFormatter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs a rebuild through its phases. After a crash, the first instance that notices it continues from the stored
 * positions.
 */
@Component
final class RebuildWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildWorker.class);
    private static final long POLL_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final RebuildDatabase databases;
    private final RebuildPhases steps;
    private final RebuildProgress progress;
    private volatile @Nullable Thread worker;

    /** @param batch maximum number of events per transaction while loading */
    RebuildWorker(
            RebuildDatabase databases,
            ConsumerFactory<String, byte[]> kafka,
            RebuildProgress progress,
            @Value("${motivag.rebuild.batch}") int batch) {
        this.databases = databases;
        this.steps = new RebuildPhases(databases, kafka, progress, batch);
        this.progress = progress;
    }

    /** Wakes the worker because a rebuild has begun. */
    void wake() {
        LockSupport.unpark(worker);
    }

    private void work() {
        while (isWorker()) {
            try {
                if (databases.looked(RebuildWorker::isAnyRunning)) {
                    carryOn();
                }
            } catch (Exception failure) {
                failed(failure);
            }
            LockSupport.parkNanos(POLL_INTERVAL_NANOS);
        }
    }

    private boolean isWorker() {
        return worker == Thread.currentThread();
    }

    private static boolean isAnyRunning(Connection database) {
        return RebuildRuns.latest(database)
                .filter(run -> run.phase().isRunning())
                .isPresent();
    }

    private void carryOn() throws SQLException {
        try (var database = databases.connection()) {
            if (RebuildDatabase.isOnlyOne(database)) {
                var run = RebuildRuns.latest(database);
                while (run.isPresent() && run.get().phase().isRunning()) {
                    steps.carryOut(run.get(), database);
                    run = RebuildRuns.latest(database);
                }
                run.ifPresent(ended -> LOG.info("The rebuild of the facts has ended: {}", ended.phase()));
            }
        } finally {
            progress.ends();
        }
    }

    private void failed(Exception failure) {
        if (!isWorker()) {
            return;
        }
        var unreadable = causeOf(failure, ReceivedEventReader.Unreadable.class);
        if (unreadable == null && isPassing(failure)) {
            LOG.info(
                    "The rebuild of the facts is retried: {}",
                    failure.getClass().getName());
            return;
        }
        try (var database = databases.connection()) {
            if (isAnyRunning(database)) {
                LOG.error(
                        "The rebuild of the facts failed; the live facts are unchanged",
                        new SafeThrowableFormatter(failure));
                var words = unreadable == null ? failure.getClass().getName() : unreadable.getMessage();
                RebuildRuns.phase(database, Phase.FAILED, words);
            }
        } catch (SQLException | RuntimeException unreachable) {
            LOG.info("The database is not reachable: {}", unreachable.getClass().getName());
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
        var thread = Thread.ofPlatform().daemon().name("facts-rebuild").unstarted(this::work);
        worker = thread;
        thread.start();
    }

    /** Stops the worker. Unwritten work is repeated when the rebuild continues. */
    @Override
    public void stop() {
        var thread = worker;
        worker = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
