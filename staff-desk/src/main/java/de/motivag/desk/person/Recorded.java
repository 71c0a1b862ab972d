package de.motivag.desk.person;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** An event about a person. @param type the wire name, such as {@code enrolment.ContactLogged}; @param stream the id of its entity */
public record Recorded(String id, String type, String stream, Instant recordedAt, JsonNode data) {

    /** A value of the event as text, or an empty text. */
    public String value(String property) {
        var value = data.path(property);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
