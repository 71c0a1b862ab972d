package de.motivag.outcome.read.facts.rebuild;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Limits a thread to a share of the time. Each stretch of work is short compared with a command. */
final class Throttle {
    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(2);

    private final double share;
    private long since = System.nanoTime();

    /** @param share greater than 0; with 1 the thread never rests */
    Throttle(double share) {
        this.share = share;
    }

    /** Rests in proportion to the work since the last rest. */
    void rest() {
        var worked = System.nanoTime() - since;
        var rest = Math.min(LONGEST_REST, (long) (worked * (1 - share) / share));
        var until = System.nanoTime() + rest;
        while (rest > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(rest);
            rest = until - System.nanoTime();
        }
        since = System.nanoTime();
    }
}
