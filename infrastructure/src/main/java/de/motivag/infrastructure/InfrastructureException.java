package de.motivag.infrastructure;

import org.jspecify.annotations.Nullable;

/** Something outside the program keeps PostgreSQL or Kafka from running; the message is one sentence for its user. */
public class InfrastructureException extends RuntimeException {

    public InfrastructureException(String message) {
        super(message);
    }

    public InfrastructureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
