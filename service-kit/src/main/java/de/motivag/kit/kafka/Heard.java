package de.motivag.kit.kafka;

import de.motivag.events.Event;
import de.motivag.kit.eventstore.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came over a topic, its confidential values withheld.
 *
 * @param source the service that recorded it
 * @param offset its place in the partition
 * @param json the value, byte for byte
 * @param event none if its type is not known here
 */
public record Heard(
        Recorded recorded,
        String source,
        int partition,
        long offset,
        byte[] json,
        @Nullable Event event) {}
