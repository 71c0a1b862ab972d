package de.motivag.outcome.read.facts.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as it was asked for, and where it is.
 *
 * @param threads that load
 * @param share of the time that they may work
 * @param accept whether it takes the place of facts that differ from it
 * @param words why it failed, or what it waits for
 * @param contents once it was compared
 */
record Run(
        Phase phase,
        int threads,
        double share,
        boolean accept,
        Instant beganAt,
        @Nullable String words,
        List<Contents.Compared> contents) {
    /** How many records it takes at once: few where others shall not wait for them. */
    int piece() {
        return isThrottled() ? 20 : 500;
    }

    boolean isThrottled() {
        return share < 1;
    }
}
