package de.motivag.kit.kafka;

import de.motivag.events.Event;

/**
 * Keeps rows that copy another service's data, for decisions. A rebuild deletes the rows and handles all events again
 * from the beginning of the topic, so a row may depend only on events. Statements name the organisation of the event.
 *
 * @param <E> kind of the copied events; all of them are on one topic
 */
public interface Replica<E extends Event> extends Reaction<E> {
    /** The table, which this replica alone writes. */
    String table();
}
