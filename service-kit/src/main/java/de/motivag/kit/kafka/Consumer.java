package de.motivag.kit.kafka;

import java.util.Locale;

/** Which of a service's two positions on the topics. */
public enum Consumer {
    /** Its {@link Reaction}s send commands: one event per transaction, inside the wall of the event's organisation. */
    AUTOMATION,
    /** Only writes rows, by its {@link BulkReaction}s: many events per transaction, of all organisations. */
    FACTS;

    /** As it stands in tables, metrics and group names. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
