package de.motivag.suite;

import java.time.Duration;

/** Hears what has come up. */
@FunctionalInterface
interface Progress {

    /**
     * Called from several threads, but not at once.
     *
     * @param where an address
     * @param took from its own beginning
     */
    void started(String component, String where, Duration took);
}
