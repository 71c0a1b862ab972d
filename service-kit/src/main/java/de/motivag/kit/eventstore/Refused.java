package de.motivag.kit.eventstore;

import java.util.UUID;

/** A command could not be tried, for a reason that lies outside the domain's rules. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Why {
        /** The stream belongs to another organisation or to another kind of entity; to the caller there is none. */
        NOT_FOUND,
        /** If-Match names another version. */
        STALE,
        /** The Idempotency-Key was used for something else. */
        KEY_REUSED,
        /** The stream keeps moving faster than this command can be decided. */
        BUSY
    }

    private final Why why;

    Refused(Why why) {
        this(why, why.name());
    }

    /** @param words for operations, not for the caller */
    private Refused(Why why, String words) {
        super(words, null, false, false);
        this.why = why;
    }

    /** A refusal for good: the stream will never belong to this organisation or kind of entity. */
    static Refused taken(UUID stream, String owner) {
        return new Refused(Why.NOT_FOUND, "the stream %s belongs to %s".formatted(stream, owner));
    }

    public Why why() {
        return why;
    }
}
