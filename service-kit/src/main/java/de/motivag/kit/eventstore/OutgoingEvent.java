package de.motivag.kit.eventstore;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it leaves the service.
 *
 * @param subject the participant of the event, otherwise its stream
 * @param json published form
 * @param position number in the store; null if the event was not read in the order of numbers
 */
public record OutgoingEvent(
        EventMetadata recorded,
        int revision,
        UUID subject,
        byte[] json,
        @Nullable Long position) {}
