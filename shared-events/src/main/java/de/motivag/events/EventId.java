package de.motivag.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of an event: {@code ce_id} on the topic, {@code id} in a history and in the answer to a command. */
public record EventId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventId {}
}
