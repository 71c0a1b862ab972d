package de.motivag.suite;

import java.time.Duration;

/** Receives a call for each component that has started. */
@FunctionalInterface
interface Progress {

    /**
     * Called from several threads, but never concurrently.
     *
     * @param where the address of the component
     * @param took the time since the component began to start
     */
    void started(String component, String where, Duration took);
}
