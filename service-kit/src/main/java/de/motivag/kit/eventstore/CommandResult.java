package de.motivag.kit.eventstore;

import de.motivag.kit.decision.RuleViolated;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a command.
 *
 * @param version version of the first stream afterwards, which is the number of its events
 * @param created whether the command created that stream
 * @param refused the refusal, if a rule refused the command
 * @param events events of the command, also those of an earlier call with the same Idempotency-Key
 * @param stored number of events stored by this call; 0 if there was nothing to do or the answer was repeated
 */
public record CommandResult(
        UUID id, long version, boolean created, @Nullable RuleViolated refused, List<EventRef> events, int stored) {

    /**
     * @param id id of the event
     * @param type wire name
     */
    public record EventRef(UUID id, String type, UUID stream) {}

    /** The code of the rule that refused, if one did. */
    public @Nullable String refusal() {
        return refused == null ? null : refused.rule().code();
    }
}
