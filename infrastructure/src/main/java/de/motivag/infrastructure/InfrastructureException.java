package de.motivag.infrastructure;

import org.jspecify.annotations.Nullable;

/**
 * A condition outside the program prevents PostgreSQL or Kafka from running. The message is one sentence for the user.
 */
public class InfrastructureException extends RuntimeException {

    private final boolean permanent;

    public InfrastructureException(String message) {
        this(message, false);
    }

    public InfrastructureException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.permanent = false;
    }

    InfrastructureException(String message, boolean permanent) {
        super(message);
        this.permanent = permanent;
    }

    /** Whether a restart is useless until the user has changed the condition. */
    public boolean isPermanent() {
        return permanent;
    }
}
