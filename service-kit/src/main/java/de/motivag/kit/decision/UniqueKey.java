package de.motivag.kit.decision;

import de.motivag.events.Id;

/**
 * A value that one stream of an organisation may hold at a time. Stored as a keyed hash only.
 *
 * @param kind what it is, such as {@code client-number}
 * @param holder the stream that holds it; claiming it again is harmless
 * @param taken the rule that refuses the second one
 */
public record UniqueKey(String kind, String value, Id holder, Rule taken) {
    @Override
    public String toString() {
        return kind;
    }
}
