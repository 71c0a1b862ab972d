package de.motivag.kit.kafka;

import de.motivag.events.Event;
import de.motivag.kit.eventstore.EventMetadata;

/**
 * Handles events of one type from a topic. Runs once per event, in the order of its stream, in one transaction with the
 * consumer's position. Confidential values are withheld. An exception parks the event and all later ones of the same
 * stream; only temporary failures are retried.
 *
 * @param <E> type of the handled events; all others are skipped
 */
public interface Reaction<E extends Event> {
    Class<E> event();

    void on(E event, EventMetadata metadata);
}
