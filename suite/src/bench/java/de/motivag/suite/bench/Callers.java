package de.motivag.suite.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;

/** Simultaneous callers with a thread each. */
final class Callers {
    static final int COUNT = 32;

    interface Work {
        /** @param caller number of the caller from 0, for data of its own */
        void once(int caller) throws Exception;
    }

    private interface Pace {
        /** @return intended begin in nanoseconds; negative when the round has ended */
        long next();
    }

    private record Called(long[] latencies, long processorNanos) {}

    private Callers() {}

    /** Each caller sends the next request as soon as it has its answer. */
    static Measured asFastAsTheyCan(Duration time, Work work) {
        var end = System.nanoTime() + time.toNanos();
        return run(time, work, () -> {
            var now = System.nanoTime();
            return now < end ? now : -1;
        });
    }

    /**
     * Calls at constant intervals, regardless of the earlier calls. A call that waits for a free caller counts from its
     * intended begin.
     */
    static Measured atRate(double perSecond, Duration time, Work work) {
        var calls = (long) (perSecond * time.toNanos() / 1e9);
        return atRate(perSecond, time, call -> call < calls, work);
    }

    /** As above, while a condition holds. */
    static Measured atRateWhile(BooleanSupplier running, double perSecond, Work work) {
        return atRate(perSecond, Duration.ZERO, call -> running.getAsBoolean(), work);
    }

    private static Measured atRate(double perSecond, Duration time, LongPredicate goesOn, Work work) {
        var begin = System.nanoTime();
        var next = new AtomicLong();
        return run(time, work, () -> {
            var call = next.getAndIncrement();
            if (!goesOn.test(call)) {
                return -1;
            }
            var meant = begin + (long) (call * 1e9 / perSecond);
            for (var wait = meant - System.nanoTime(); wait > 0; wait = meant - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            return meant;
        });
    }

    private static Measured run(Duration time, Work work, Pace pace) {
        var begin = System.nanoTime();
        var called = new ConcurrentLinkedQueue<Called>();
        run(caller -> called.add(call(caller, work, pace)));
        // Calls that began in time count, so the time until their end counts as well.
        var seconds = Math.max(time.toNanos(), System.nanoTime() - begin) / 1e9;
        return Measured.of(
                called.stream().map(Called::latencies).toList(),
                seconds,
                called.stream().mapToLong(Called::processorNanos).sum());
    }

    /** Runs the work once for each caller, simultaneously. */
    static void run(Work work) {
        try (var threads = Executors.newFixedThreadPool(COUNT)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < COUNT; i++) {
                var caller = i;
                running.add(threads.submit(() -> {
                    work.once(caller);
                    return caller;
                }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller has failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Called call(int caller, Work work, Pace pace) throws Exception {
        var processor = ManagementFactory.getThreadMXBean();
        var before = processor.getCurrentThreadCpuTime();
        var latencies = new long[1024];
        int calls = 0;
        for (var meant = pace.next(); meant >= 0; meant = pace.next()) {
            work.once(caller);
            if (calls == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * calls);
            }
            latencies[calls++] = System.nanoTime() - meant;
        }
        return new Called(Arrays.copyOf(latencies, calls), processor.getCurrentThreadCpuTime() - before);
    }
}
