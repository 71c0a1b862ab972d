package de.motivag.events.codec;

import org.jspecify.annotations.Nullable;

/** Seals and opens the confidential properties of one event; it knows the event's stream and the person's key. */
public interface Sealing {
    /** @param key id of the key with which the text was sealed */
    record Sealed(String key, byte[] text) {}

    Sealed seal(String property, byte[] plain);

    /** The plain bytes, or null if the key has been destroyed. */
    byte @Nullable [] open(String property, Sealed sealed);
}
