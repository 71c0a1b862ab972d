package de.motivag.events.coaching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.motivag.events.Id;
import java.util.UUID;

/** The answer of this service to one request for erasure. */
public record ErasureAnswerId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ErasureAnswerId {}
}
