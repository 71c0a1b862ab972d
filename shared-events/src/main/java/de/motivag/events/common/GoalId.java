package de.motivag.events.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.motivag.events.Id;
import java.util.UUID;

/** One goal of a roadmap. */
public record GoalId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GoalId {}
}
