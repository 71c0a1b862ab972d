package de.motivag.kit.kafka;

import java.util.Locale;

/** The two consumers of a service; each has its own positions on the topics. */
public enum ConsumerKind {
    /**
     * Sends commands through {@link Reaction}s: one event per transaction, with the tenant set to the event's
     * organisation.
     */
    AUTOMATION,
    /** Writes rows through {@link BulkReaction}s: many events per transaction, of all organisations. */
    FACTS;

    /** The name in tables, metrics and consumer groups. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
