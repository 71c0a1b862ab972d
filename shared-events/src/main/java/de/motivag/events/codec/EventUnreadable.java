package de.motivag.events.codec;

/** A record that cannot be read as its event type: invalid JSON, a missing property or a newer revision. */
public final class EventUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message type and property, never a value */
    EventUnreadable(String message) {
        super(message);
    }
}
