package de.motivag.kit.eventstore;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A view and its latest rebuild; every instance reports the same.
 *
 * @param view name of the view
 * @param folded number of events folded so far
 * @param head number of events at the start of the rebuild
 * @param perSecond events per second since the start
 * @param secondsLeft estimated remaining seconds at that rate
 * @param instance process and host of the instance that runs or ran it
 * @param beganAt start of the latest rebuild; null if there was none
 * @param note reason of a failure or of waiting
 */
public record ViewStatus(
        String view,
        State state,
        long folded,
        long head,
        long perSecond,
        long secondsLeft,
        @Nullable String instance,
        @Nullable OffsetDateTime beganAt,
        @Nullable String note) {
    /**
     * LIVE: the rows are live. REBUILDING: a rebuild is running. FAILED: the latest rebuild failed and left the live
     * rows unchanged.
     */
    public enum State {
        LIVE,
        REBUILDING,
        FAILED
    }

    static ViewStatus neverRebuilt(String view) {
        return new ViewStatus(view, State.LIVE, 0, 0, 0, 0, null, null, null);
    }
}
