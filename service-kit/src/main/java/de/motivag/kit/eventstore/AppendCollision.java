package de.motivag.kit.eventstore;

import java.util.List;
import java.util.UUID;

/**
 * Another append has stored an event with the same stream and sequence. A stream that this append wanted to create may
 * also belong to another organisation.
 */
final class AppendCollision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<UUID> newStreams;

    AppendCollision(List<UUID> newStreams, RuntimeException cause) {
        super("Another append has stored an event of the same stream and sequence", cause, false, false);
        this.newStreams = List.copyOf(newStreams);
    }

    /** Ids of the streams whose first event was among those appended. */
    List<UUID> newStreams() {
        return newStreams;
    }
}
