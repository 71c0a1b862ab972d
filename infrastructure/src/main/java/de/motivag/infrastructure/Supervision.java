package de.motivag.infrastructure;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps PostgreSQL or Kafka running: restarts it whenever it has ended. While the disk is full it waits for space.
 * After repeated failures the pauses grow. Only a fault that a restart cannot solve ends the supervision.
 */
public final class Supervision {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** After this time a process counts as stable, and the pauses start again from the shortest. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final String name;
    private final Supplier<CompletableFuture<?>> ended;
    private final Runnable start;
    private final DiskSpace disk;
    private final Consumer<String> console;
    private volatile boolean stopped;

    /**
     * @param ended completes when the process is not running
     * @param start starts the process and returns when it runs
     * @param console receives sentences for the user
     */
    public Supervision(
            String name,
            Supplier<CompletableFuture<?>> ended,
            Runnable start,
            DiskSpace disk,
            Consumer<String> console) {
        this.name = name;
        this.ended = ended;
        this.start = start;
        this.disk = disk;
        this.console = console;
    }

    /**
     * Starts the process for the first time; waits only for disk space.
     *
     * @throws InfrastructureException if it does not start for another reason
     */
    public void begin() {
        while (!stopped) {
            awaitSpace(name + " has not started yet");
            try {
                start.run();
                return;
            } catch (InfrastructureException failure) {
                if (!disk.isShort()) {
                    throw failure;
                }
            }
        }
    }

    /**
     * Returns after {@link #stop}.
     *
     * @throws InfrastructureException if a restart cannot help
     */
    public void keepRunning() {
        var pause = Duration.ZERO;
        while (!stopped) {
            var began = System.nanoTime();
            ended.get().join();
            if (stopped) {
                return;
            }
            if (System.nanoTime() - began > STEADY.toNanos()) {
                pause = Duration.ZERO;
            }
            pause = startAgain(pause);
        }
    }

    /** @return pause before the next restart, should the process end again soon */
    private Duration startAgain(Duration before) {
        var pause = before;
        while (!stopped) {
            awaitSpace(name + " has ended");
            rest(pause);
            pause = longer(pause);
            if (stopped) {
                break;
            }
            try {
                start.run();
                console.accept(name + " had ended and was restarted.");
                break;
            } catch (InfrastructureException failure) {
                if (failure.isPermanent()) {
                    throw failure;
                }
                if (!disk.isShort()) {
                    console.accept("%s. Retrying in %d s.".formatted(failure.getMessage(), pause.toSeconds()));
                }
            }
        }
        return pause;
    }

    private void awaitSpace(String what) {
        if (!disk.isShort()) {
            return;
        }
        console.accept(
                "%s, because the disk is full: %s. It continues as soon as there is space.".formatted(what, disk));
        while (!stopped && disk.isShort()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void rest(Duration pause) {
        var end = System.nanoTime() + pause.toNanos();
        while (!stopped && System.nanoTime() < end) {
            LockSupport.parkNanos(Math.min(LOOK_NANOS, end - System.nanoTime()));
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Stops the supervision; a process that ends from now on is not restarted. */
    public void stop() {
        stopped = true;
    }
}
