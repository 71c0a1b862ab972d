package de.motivag.desk.operations;

import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Part;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The views of operations. None of them contains case data. */
public final class Views {

    private Views() {}

    /** The flow of events of one service. */
    public record ServiceState(
            Backend backend, Part<Map<String, Reader>> flow, Part<List<Parked>> parked, Part<List<View>> views) {

        /** The parked streams by their cause, the largest first. */
        public List<Cause> causes() {
            return parked.get().stream()
                    .collect(Collectors.groupingBy(one -> List.of(one.consumer(), one.reason())))
                    .entrySet()
                    .stream()
                    .map(cause -> new Cause(
                            cause.getKey().getFirst(),
                            cause.getKey().getLast(),
                            cause.getValue().stream()
                                    .map(Parked::since)
                                    .min(Comparator.naturalOrder())
                                    .orElseThrow(),
                            cause.getValue()))
                    .sorted(Comparator.comparing(Cause::events).reversed())
                    .toList();
        }
    }

    /**
     * @param events the events that wait;
     * @param seconds the age of the oldest one
     */
    public record Reader(long events, double seconds) {}

    /**
     * The streams that are parked for the same cause.
     *
     * @param since the moment of the first one
     */
    public record Cause(String consumer, String reason, Instant since, List<Parked> streams) {

        public int events() {
            return streams.stream().mapToInt(Parked::events).sum();
        }
    }

    /** Events of one stream that are parked after a fault. */
    public record Parked(String consumer, String topic, String stream, int events, String reason, Instant since) {}

    public record View(String view, String state, long folded, long head, long perSecond, long secondsLeft) {

        public long percent() {
            return head == 0 ? 100 : 100 * folded / head;
        }
    }

    /**
     * The rebuild of all facts.
     *
     * @param phase null if none was started yet
     */
    public record Rebuild(
            @Nullable String phase,
            long events,
            long of,
            @Nullable Long perSecond,
            @Nullable Long secondsLeft,
            @Nullable String words) {

        public boolean isRunning() {
            return phase != null
                    && !List.of("DONE", "DIFFERS", "FAILED", "ABORTED").contains(phase);
        }
    }
}
