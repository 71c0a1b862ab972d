package de.motivag.suite.bench;

import java.time.Duration;

/**
 * The durations of the measurement.
 *
 * @param freshStreams number of new streams at the begin of a part, enough for all replacements in it
 */
record Plan(Duration warmUp, int rounds, Duration round, Duration halfLoad, int freshStreams, long history) {
    /** {@code quick} is for trials; its figures are not meaningful. */
    static Plan of(String name) {
        return switch (name) {
            case "full" ->
                new Plan(Duration.ofSeconds(60), 5, Duration.ofSeconds(20), Duration.ofSeconds(20), 1_000, 1_000_000);
            case "quick" ->
                new Plan(Duration.ofSeconds(30), 3, Duration.ofSeconds(6), Duration.ofSeconds(4), 250, 20_000);
            default -> throw new IllegalArgumentException("full or quick, not " + name);
        };
    }
}
