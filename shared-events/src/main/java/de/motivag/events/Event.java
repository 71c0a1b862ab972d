package de.motivag.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.motivag.events.common.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened. The record is what is stored and what a test states; what is published is the same record
 * without its {@link Confidential} and {@link Internal} properties. Days and times of day are Europe/Berlin.
 */
public interface Event {
    /** The stream that this event belongs to. */
    @JsonIgnore
    Id stream();

    /** Whom the event is about, if anybody: under that person's key its confidential values are sealed. */
    default @Nullable ParticipantId participant() {
        return null;
    }

    /** Whether it says that the participant's key was destroyed in the service that recorded it. */
    default boolean destroysKey() {
        return false;
    }
}
