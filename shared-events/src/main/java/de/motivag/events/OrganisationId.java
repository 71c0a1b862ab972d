package de.motivag.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.uuid.Generators;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An organisation (a Jobcenter), which is the tenant. A short name such as {@code jc-nord}: lower-case letters, digits
 * and hyphens, at most 40. It is metadata of an event and never part of its body.
 */
public record OrganisationId(@JsonValue String value) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final UUID NAMESPACE = UUID.fromString("5f0c5bb3-6bd9-5a2a-9b0c-3f6f0f6f3a55");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganisationId {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("The name of an organisation consists of a-z, 0-9 and hyphens");
        }
    }

    /** The id of something that each organisation has exactly once. */
    public UUID derived(String purpose) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(value + "/" + purpose);
    }
}
