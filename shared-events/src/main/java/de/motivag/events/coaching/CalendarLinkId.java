package de.motivag.events.coaching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.motivag.events.Id;
import java.util.UUID;

/** A secret address at which a calendar can be read. The id itself is no secret. */
public record CalendarLinkId(@JsonValue UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CalendarLinkId {}
}
