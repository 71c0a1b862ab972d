package de.motivag.kit.eventstore;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it leaves the service.
 *
 * @param subject the participant that it is about, else its stream
 * @param json its published form
 * @param position its number in the store; none where it was not read in the order of numbers
 */
public record OutgoingEvent(
        EventMetadata recorded,
        int revision,
        UUID subject,
        byte[] json,
        @Nullable Long position) {}
