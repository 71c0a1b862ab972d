package de.motivag.events.codec;

/** A record that is not the event that it says it is: broken JSON, a missing property, a revision of the future. */
public final class EventUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message names the type and the property, and no value. */
    EventUnreadable(String message) {
        super(message);
    }
}
