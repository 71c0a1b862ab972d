package de.motivag.infrastructure;

import org.jspecify.annotations.Nullable;

/** Something outside the program keeps PostgreSQL or Kafka from running; the message is one sentence for its user. */
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

    /** Whether starting again cannot help: somebody has to change something first. */
    public boolean isPermanent() {
        return permanent;
    }
}
