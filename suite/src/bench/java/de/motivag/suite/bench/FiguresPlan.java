package de.motivag.suite.bench;

/**
 * How much is measured, and how often.
 *
 * @param events on the topics in the end
 * @param few on the topics before: memory is compared with what it takes to load these
 * @param replayed by Axon's processor
 * @param streamed over HTTP and into Parquet
 */
record FiguresPlan(int rounds, long events, long few, long replayed, long streamed) {
    /** {@code quick} is for trying something out: its figures count for nothing. */
    static FiguresPlan of(String name) {
        return switch (name) {
            case "full" -> new FiguresPlan(5, 3_000_000, 300_000, 300_000, 1_000_000);
            case "quick" -> new FiguresPlan(2, 150_000, 60_000, 20_000, 50_000);
            default -> throw new IllegalArgumentException("full or quick, not " + name);
        };
    }
}
