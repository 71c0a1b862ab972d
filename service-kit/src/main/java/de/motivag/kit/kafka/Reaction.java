package de.motivag.kit.kafka;

import de.motivag.events.Event;
import de.motivag.kit.eventstore.Recorded;

/**
 * What a service does about an event from a topic; runs once per event, in the order of its stream, in one transaction
 * with the position. Its confidential values are withheld. Whatever it throws parks the event and all later ones of the
 * same stream; only failures that pass by themselves are tried again.
 *
 * @param <E> the type that it names; all others pass it by
 */
public interface Reaction<E extends Event> {
    Class<E> event();

    void on(E event, Recorded recorded);
}
