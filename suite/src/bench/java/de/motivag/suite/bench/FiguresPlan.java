package de.motivag.suite.bench;

/**
 * The extent of the measurement.
 *
 * @param events number of events on the topics at the end
 * @param few number of events in the first memory measurement
 * @param replayed number of events replayed by Axon's processor
 * @param streamed number of events read over HTTP and into Parquet
 */
record FiguresPlan(int rounds, long events, long few, long replayed, long streamed) {
    /** {@code quick} is for trials; its figures are not meaningful. */
    static FiguresPlan of(String name) {
        return switch (name) {
            case "full" -> new FiguresPlan(5, 3_000_000, 300_000, 300_000, 1_000_000);
            case "quick" -> new FiguresPlan(2, 150_000, 60_000, 20_000, 50_000);
            default -> throw new IllegalArgumentException("full or quick, not " + name);
        };
    }
}
