package de.motivag.infrastructure;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps PostgreSQL or Kafka running: starts it again whenever it has ended. Where the disk is full it waits for space;
 * where it ends again and again, the pauses grow. Only a fault for which starting again cannot help ends the supervision.
 */
public final class Supervision {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** What has run for so long has not ended at once: the pauses begin anew. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final String name;
    private final Supplier<CompletableFuture<?>> ended;
    private final Runnable start;
    private final DiskSpace disk;
    private final Consumer<String> console;
    private volatile boolean stopped;

    /**
     * @param ended done when it does not run
     * @param start returns when it runs
     * @param console hears in a sentence what is waited for
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
     * The first start: waits for space only.
     *
     * @throws InfrastructureException if it does not start for another reason
     */
    public void begin() {
        while (!stopped) {
            awaitSpace(name + " is not started yet");
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
     * Returns when it was stopped.
     *
     * @throws InfrastructureException if starting again cannot help
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

    /** @return how long to wait should it end again soon */
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
                console.accept(name + " had ended, and was started again.");
                break;
            } catch (InfrastructureException failure) {
                if (failure.isPermanent()) {
                    throw failure;
                }
                if (!disk.isShort()) {
                    console.accept("%s. It is tried again in %d s.".formatted(failure.getMessage(), pause.toSeconds()));
                }
            }
        }
        return pause;
    }

    private void awaitSpace(String what) {
        if (!disk.isShort()) {
            return;
        }
        console.accept("%s, as the disk is full: %s. It goes on by itself when there is space.".formatted(what, disk));
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

    /** What ends from now on stays so. */
    public void stop() {
        stopped = true;
    }
}
