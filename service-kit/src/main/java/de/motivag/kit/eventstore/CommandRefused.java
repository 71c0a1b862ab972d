package de.motivag.kit.eventstore;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command could not be decided, for a reason outside the domain's rules. */
public final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Why {
        /** The stream belongs to another organisation or to another kind of entity. The caller receives 404. */
        NOT_FOUND,
        /** If-Match names another version. */
        STALE,
        /** The Idempotency-Key was used for another request. */
        KEY_REUSED,
        /** The stream changes faster than this command can be decided. */
        BUSY
    }

    private final Why why;
    private final @Nullable UUID stream;

    CommandRefused(Why why) {
        this(why, why.name(), null);
    }

    /** @param message message for operations, not for the caller */
    private CommandRefused(Why why, String message, @Nullable UUID stream) {
        super(message, null, false, false);
        this.why = why;
        this.stream = stream;
    }

    /** A permanent refusal: the stream will never belong to this organisation or kind of entity. */
    static CommandRefused taken(UUID stream, String owner) {
        return new CommandRefused(Why.NOT_FOUND, "the stream %s belongs to %s".formatted(stream, owner), stream);
    }

    /** A refusal because the caller names a stream that does not exist. */
    static CommandRefused unknown(UUID stream) {
        return new CommandRefused(Why.NOT_FOUND, "there is no stream " + stream, stream);
    }

    public Why why() {
        return why;
    }

    /** The stream that does not exist for the caller; none for another reason. */
    public @Nullable UUID stream() {
        return stream;
    }
}
