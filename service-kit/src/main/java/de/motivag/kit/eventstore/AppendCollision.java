package de.motivag.kit.eventstore;

import java.util.List;
import java.util.UUID;

/** An append that met another one of the same stream. It may have tried to begin a stream of another organisation. */
final class AppendCollision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<UUID> newStreams;

    AppendCollision(List<UUID> newStreams, RuntimeException cause) {
        super("Another append has stored an event of the same stream and sequence", cause, false, false);
        this.newStreams = List.copyOf(newStreams);
    }

    /** The streams of which the append contained the first event. */
    List<UUID> newStreams() {
        return newStreams;
    }
}
