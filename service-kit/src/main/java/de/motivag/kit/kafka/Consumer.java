package de.motivag.kit.kafka;

import java.util.Locale;

/** Which of a service's positions on the topics a reaction shares. */
public enum Consumer {
    /** Sends commands: one event per transaction, inside the wall of the event's organisation. */
    AUTOMATION,
    /** Only writes rows: many events per transaction, of all organisations. */
    FACTS;

    /** As it stands in tables, metrics and group names. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
