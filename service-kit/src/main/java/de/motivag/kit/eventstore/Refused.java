package de.motivag.kit.eventstore;

/** A command could not be tried, for a reason that lies outside the domain's rules. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Why {
        /** The stream belongs to another organisation; to the caller there is none. */
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
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
