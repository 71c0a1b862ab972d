package de.motivag.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.motivag.events.common.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * A domain event. The record is stored as a whole. Its published form omits the {@link Confidential} and {@link
 * Internal} properties. Days and times of day are Europe/Berlin.
 */
public interface Event {
    /** The stream that this event belongs to. */
    @JsonIgnore
    Id stream();

    /** The participant of the event, if there is one. Confidential values are sealed with this person's key. */
    default @Nullable ParticipantId participant() {
        return null;
    }

    /** Whether the event states that the service which recorded it has destroyed the participant's key. */
    default boolean destroysKey() {
        return false;
    }
}
