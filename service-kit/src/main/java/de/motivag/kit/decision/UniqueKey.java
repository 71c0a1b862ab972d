package de.motivag.kit.decision;

import de.motivag.events.Id;
import org.jspecify.annotations.Nullable;

/**
 * A value that only one stream of an organisation may hold at a time. Stored only as a keyed hash.
 *
 * @param kind kind of value, such as {@code client-number}
 * @param holder stream that holds the value; claiming it again is harmless
 * @param taken rule that refuses a second holder
 * @param pointer to the field with the value; none if the value is made of several fields
 */
public record UniqueKey(
        String kind,
        String value,
        Id holder,
        Rule taken,
        @Nullable String pointer) {
    @Override
    public String toString() {
        return kind;
    }
}
