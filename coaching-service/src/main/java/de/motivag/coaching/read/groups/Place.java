package de.motivag.coaching.read.groups;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** A group's place in the list of groups: by first day, then by id. Written as {@code 2026-03-02_<id>}. */
record Place(LocalDate firstDay, UUID group) {
    /** Called by Spring for a parameter of the request. */
    public static Place valueOf(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("not a place in the list");
        }
        try {
            return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a place in the list", e);
        }
    }

    @Override
    public String toString() {
        return firstDay + "_" + group;
    }
}
