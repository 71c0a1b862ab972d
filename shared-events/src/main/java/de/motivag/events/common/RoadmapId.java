package de.motivag.events.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.motivag.events.Id;
import java.util.UUID;

/** The roadmap of one participation; derived from the id of the participation. */
public record RoadmapId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoadmapId {}

    public static RoadmapId of(ParticipationId participation) {
        return new RoadmapId(Id.derived(participation.value(), "roadmap"));
    }
}
