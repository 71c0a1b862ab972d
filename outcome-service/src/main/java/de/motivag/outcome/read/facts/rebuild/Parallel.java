package de.motivag.outcome.read.facts.rebuild;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs the same work in several threads. The first failure stops the others, and so does an interrupt. */
final class Parallel {
    interface Work {
        /** @param thread from 0 */
        void of(int thread) throws SQLException;
    }

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** Whether the work should stop. The work checks it between two transactions. */
    boolean isStopped() {
        return failure.get() != null || Thread.currentThread().isInterrupted();
    }

    /** Runs the work and returns when all threads have ended. */
    void run(int threads, Work work) {
        try (var pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("facts-rebuild-", 0).factory())) {
            pool.invokeAll(IntStream.range(0, threads)
                    .mapToObj(thread -> part(thread, work))
                    .toList());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
        if (failure.get() != null) {
            throw new IllegalStateException("A thread of the rebuild failed", failure.get());
        }
    }

    private Callable<@Nullable Void> part(int thread, Work work) {
        return () -> {
            try {
                work.of(thread);
            } catch (Throwable first) {
                failure.compareAndSet(null, first);
            }
            return null;
        };
    }
}
