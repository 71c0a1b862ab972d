package de.motivag.outcome.read.outcomecases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case's place in the list: by the window's last day, those without one behind all others, then by id. Written as
 * {@code 2026-09-02_<id>}, or {@code _<id>} without a window.
 */
record Place(@Nullable LocalDate closesOn, UUID outcomeCase) {
    /** Called by Spring for a parameter of the request. */
    public static Place valueOf(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("not a place in the list");
        }
        try {
            return new Place(parts[0].isEmpty() ? null : LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a place in the list", e);
        }
    }

    @Override
    public String toString() {
        return (closesOn == null ? "" : closesOn) + "_" + outcomeCase;
    }
}
