package de.motivag.desk.operations;

import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Part;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The views of operations. None of them contains case data. */
public final class Views {

    private Views() {}

    /** The flow of events of one service. */
    public record ServiceState(
            Backend backend, Part<Map<String, Reader>> flow, Part<List<Parked>> parked, Part<List<View>> views) {}

    /** @param events the events that wait; @param seconds the age of the oldest one */
    public record Reader(long events, double seconds) {}

    /** Events of one stream that are parked after a fault. */
    public record Parked(String consumer, String topic, String stream, int events, String reason, Instant since) {}

    public record View(String view, String state, long folded, long head, long perSecond, long secondsLeft) {

        public long percent() {
            return head == 0 ? 100 : 100 * folded / head;
        }
    }

    /** The rebuild of all facts. @param phase null if none was started yet */
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
