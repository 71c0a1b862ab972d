package de.motivag.outcome.read.facts.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requested rebuild and its state.
 *
 * @param threads number of threads that load
 * @param share share of the time that the threads may work
 * @param accept whether it replaces live facts that differ
 * @param words the reason of a failure, or the cause of a wait
 * @param contents the comparison with the live facts; empty before it
 */
record RebuildRun(
        Phase phase,
        int threads,
        double share,
        boolean accept,
        Instant beganAt,
        @Nullable String words,
        List<SchemaContents.Compared> contents) {
    /** Maximum number of records per poll. A throttled rebuild reads few, so that other work does not wait. */
    int piece() {
        return isThrottled() ? 20 : 500;
    }

    boolean isThrottled() {
        return share < 1;
    }
}
