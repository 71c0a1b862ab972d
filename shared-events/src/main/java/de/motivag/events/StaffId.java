package de.motivag.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A member of staff: the subject of the token. Stored but never published. */
public record StaffId(@JsonValue UUID value) implements Id {
    private static final UUID NAMESPACE = UUID.fromString("5b0a6f0e-8a53-4c41-9d5e-6f0d1f7f2a11");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffId {}

    /** The id of the subject of a token. A subject that is no UUID results in an id derived from it. */
    public static StaffId ofSubject(String subject) {
        try {
            return new StaffId(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return new StaffId(Id.derived(NAMESPACE, subject));
        }
    }
}
