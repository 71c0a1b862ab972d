package de.motivag.kit.eventstore;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A view and its latest rebuild; every instance shows the same.
 *
 * @param folded events folded so far
 * @param head number of events when the rebuild began
 * @param perSecond rate since it began
 * @param secondsLeft at that rate
 * @param instance process and host that carries it out, or did
 * @param note why it failed, or what it waits for
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
    /** Whether the rows are live as they are, or a rebuild is running, or the latest one failed and left them alone. */
    public enum State {
        LIVE,
        REBUILDING,
        FAILED
    }

    static ViewStatus neverRebuilt(String view) {
        return new ViewStatus(view, State.LIVE, 0, 0, 0, 0, null, null, null);
    }
}
