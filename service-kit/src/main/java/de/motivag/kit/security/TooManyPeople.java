package de.motivag.kit.security;

import java.time.Duration;

/** The request would show the caller more people within an hour than the role needs. Nothing was shown. */
public final class TooManyPeople extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int limit;
    private final Duration retryAfter;

    TooManyPeople(int limit, Duration retryAfter) {
        super("More than " + limit + " people within an hour", null, false, false);
        this.limit = limit;
        this.retryAfter = retryAfter;
    }

    public int limit() {
        return limit;
    }

    /** The time after which the same request may be answered. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
