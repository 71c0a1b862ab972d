package de.motivag.kit.kafka;

import de.motivag.events.OrganisationId;
import de.motivag.events.codec.EventUnreadable;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.Collisions;
import de.motivag.kit.eventstore.CommandRefused;
import de.motivag.kit.eventstore.ReactionRefused;
import de.motivag.kit.eventstore.StreamOwners;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Explains why an effect failed, in words for operations. */
final class FailureExplanation {
    private final StreamOwners owners;

    FailureExplanation(StreamOwners owners) {
        this.owners = owners;
    }

    /**
     * Queries the database, so the failed transaction must have ended.
     *
     * @return failure; if a collision was caused by a stream of another organisation, the refusal that says so
     */
    RuntimeException explained(RuntimeException failure, @Nullable OrganisationId organisation) {
        return organisation == null
                ? failure
                : owners.taken(failure, organisation)
                        .<RuntimeException>map(refusal -> refusal)
                        .orElse(failure);
    }

    /** The reason in a form that operations may read. It contains no message, because a message could quote a value. */
    static String reason(RuntimeException failure) {
        return switch (failure) {
            case EventUnreadable unreadable -> String.valueOf(unreadable.getMessage());
            case CloudEvent.Broken broken -> String.valueOf(broken.getMessage());
            case RuleViolated refused -> "refused by the rule " + refused.rule().code();
            case ReactionRefused refused -> String.valueOf(refused.getMessage());
            case CommandRefused refused -> String.valueOf(refused.getMessage());
            default -> Collisions.isPassing(failure) ? "retries exhausted: " + name(failure) : name(failure);
        };
    }

    /** The class name with the SQL state, if there is one, because it names the kind of the violated constraint. */
    private static String name(Throwable failure) {
        var name = failure.getClass().getName();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return name + " (SQL state " + Objects.requireNonNull(sql.getSQLState()) + ")";
            }
        }
        return name;
    }
}
