package de.motivag.enrolment.read.accesslog;

import java.time.DateTimeException;
import java.time.Instant;

/** A place in the log: by time, then by number. Written as {@code 2026-03-02T09:00:00Z_17}. */
record Place(Instant at, long id) {
    /** Called by Spring for a parameter of the request. */
    public static Place valueOf(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("not a place in the log");
        }
        try {
            return new Place(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a place in the log", e);
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
