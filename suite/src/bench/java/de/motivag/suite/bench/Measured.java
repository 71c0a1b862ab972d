package de.motivag.suite.bench;

import java.util.Arrays;
import java.util.List;

/**
 * The result of one round.
 *
 * @param latencies latencies in nanoseconds, sorted
 * @param callerMicros processor time of the callers' own threads per request
 */
record Measured(double perSecond, long[] latencies, double callerMicros) {
    static Measured of(List<long[]> latencies, double seconds, long callerNanos) {
        var all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Measured(all.length / seconds, all, callerNanos / 1000.0 / Math.max(1, all.length));
    }

    static Measured together(List<Measured> turns) {
        var seconds = turns.stream().mapToDouble(Measured::seconds).sum();
        var callerMicros = turns.stream()
                .mapToDouble(turn -> turn.callerMicros * turn.calls())
                .sum();
        return of(turns.stream().map(Measured::latencies).toList(), seconds, (long) (1000 * callerMicros));
    }

    double seconds() {
        return calls() / perSecond;
    }

    int calls() {
        return latencies.length;
    }

    /** The percentile in milliseconds. */
    double percentile(double percent) {
        return percentile(latencies, percent);
    }

    static double percentile(long[] sorted, double percent) {
        var place = (int) Math.ceil(sorted.length * percent / 100) - 1;
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, place)] / 1e6;
    }
}
