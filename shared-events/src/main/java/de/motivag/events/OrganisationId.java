package de.motivag.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.uuid.Generators;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An organisation (a Jobcenter), the wall around everything. A short name such as {@code jc-nord}: lower-case letters,
 * digits and hyphens, 40 at most. It is metadata of an event and never stands in one's body.
 */
public record OrganisationId(@JsonValue String value) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final UUID NAMESPACE = UUID.fromString("5f0c5bb3-6bd9-5a2a-9b0c-3f6f0f6f3a55");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganisationId {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("an organisation is named by a-z, 0-9 and hyphens");
        }
    }

    /** The id of a thing of which each organisation has one. */
    public UUID derived(String purpose) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(value + "/" + purpose);
    }
}
