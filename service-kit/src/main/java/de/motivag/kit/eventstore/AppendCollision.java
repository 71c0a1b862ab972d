package de.motivag.kit.eventstore;

import java.util.List;
import java.util.UUID;

/** Two appends met. One of the streams that this one wanted to begin may belong to another organisation. */
final class AppendCollision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<UUID> begun;

    AppendCollision(List<UUID> begun, RuntimeException cause) {
        super("Another append has stored an event of the same stream and sequence", cause, false, false);
        this.begun = List.copyOf(begun);
    }

    /** The streams whose first event was among those appended. */
    List<UUID> begun() {
        return begun;
    }
}
