package de.motivag.kit.kafka;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Records events of all services in bulk: in the order of each stream, each event once, in one transaction with the
 * position. An event of an unknown type is passed without its content and delays nothing. After an exception the events
 * are passed one by one; the failing one is parked with all later ones of its stream.
 */
public interface BulkReaction {
    void on(List<ReceivedEvent> events);

    /** Those of these events that it has recorded before; all of them if it keeps no ids. */
    default Set<UUID> known(Set<UUID> events) {
        return events;
    }
}
