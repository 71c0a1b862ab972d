package de.motivag.kit.kafka;

import java.util.Locale;

/** Which of a service's positions on the topics a reaction shares. */
public enum Consumer {
    /** Sends commands: one event per transaction, inside the wall of the event's organisation. */
    AUTOMATION,
    /** Only writes rows: many events per transaction, of all organisations. */
    FACTS;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
