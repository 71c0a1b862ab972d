package de.motivag.events.codec;

import org.jspecify.annotations.Nullable;

/** How the confidential properties of one event are sealed and opened: its stream and its person's key are known. */
public interface Sealing {
    /** @param key the id of the key under which the text was sealed */
    record Sealed(String key, byte[] text) {}

    Sealed seal(String property, byte[] plain);

    /** The plain bytes, or null if the key has been destroyed. */
    byte @Nullable [] open(String property, Sealed sealed);
}
