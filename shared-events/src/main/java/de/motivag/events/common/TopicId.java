package de.motivag.events.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.motivag.events.Id;
import java.util.UUID;

/** One topic of a roadmap. */
public record TopicId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TopicId {}
}
