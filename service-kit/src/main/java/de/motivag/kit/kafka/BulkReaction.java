package de.motivag.kit.kafka;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a service writes down of all events of all services, many at a time: in the order of each stream, each once, in
 * one transaction with the position. A type that is not known comes without its event, and holds nobody up. If it throws,
 * the events come again one by one, and the one that fails is parked with all later ones of its stream.
 */
public interface BulkReaction {
    void on(List<ReceivedEvent> events);

    /** Those of these events that it has written down before; all of them, if it keeps no ids. */
    default Set<UUID> known(Set<UUID> events) {
        return events;
    }
}
