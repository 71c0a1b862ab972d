package de.motivag.suite.bench;

import java.time.Duration;

/** How long what is measured. {@code quick} is for trying something out: its figures count for nothing. */
record Plan(Duration warmUp, int rounds, Duration round, Duration halfLoad, long history) {
    static Plan of(String name) {
        return switch (name) {
            case "full" ->
                new Plan(Duration.ofSeconds(60), 5, Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000_000);
            case "quick" -> new Plan(Duration.ofSeconds(40), 5, Duration.ofSeconds(6), Duration.ofSeconds(5), 0);
            default -> throw new IllegalArgumentException("full or quick, not " + name);
        };
    }
}
