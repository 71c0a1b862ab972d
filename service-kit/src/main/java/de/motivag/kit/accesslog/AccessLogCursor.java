package de.motivag.kit.accesslog;

import java.time.DateTimeException;
import java.time.Instant;

/** A row of the log, by its time and then its number. Written as {@code 2026-03-02T09:00:00Z_17}. */
record AccessLogCursor(Instant at, long id) {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-12-31T00:00:00Z");

    /** Called by Spring for a parameter of the request. */
    public static AccessLogCursor valueOf(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("no cursor of the log");
        }
        try {
            var at = Instant.parse(parts[0]);
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw new IllegalArgumentException("no time of the log");
            }
            return new AccessLogCursor(at, Long.parseLong(parts[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no cursor of the log", e);
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
