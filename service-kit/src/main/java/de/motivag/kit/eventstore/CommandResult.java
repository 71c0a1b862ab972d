package de.motivag.kit.eventstore;

import de.motivag.kit.decision.RuleViolated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a command.
 *
 * @param version of the first stream afterwards: the number of its events
 * @param created whether the stream began with it
 * @param refused the refusal, if a rule refused the command
 * @param stored number of events that this call has stored; 0 if there was nothing to do, or an earlier call had the answer
 */
public record CommandResult(
        UUID id, long version, boolean created, @Nullable RuleViolated refused, int stored) {
    /** The code of the rule that refused, if one did. */
    public @Nullable String refusal() {
        return refused == null ? null : refused.rule().code();
    }
}
