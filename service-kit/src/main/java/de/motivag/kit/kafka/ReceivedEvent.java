package de.motivag.kit.kafka;

import de.motivag.events.Event;
import de.motivag.kit.eventstore.EventMetadata;
import org.jspecify.annotations.Nullable;

/**
 * An event received from a topic, without confidential values.
 *
 * @param source service that recorded it
 * @param offset position in the partition
 * @param json unchanged value of the record
 * @param event the event; none if its type is not known here
 */
public record ReceivedEvent(
        EventMetadata recorded,
        String source,
        int partition,
        long offset,
        byte[] json,
        @Nullable Event event) {}
