package de.motivag.kit.eventstore;

import de.motivag.kit.decision.RuleViolated;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param version of the first stream afterwards: the number of its events
 * @param created whether the stream began with it
 * @param refusal the code of the rule that refused, if one did
 * @param field the value of the request that was refused, if it was a single one
 * @param events events of the command, also those of an earlier call with the same Idempotency-Key
 * @param stored number of events that this call has stored; 0 if there was nothing to do, or an earlier call had the answer
 */
public record CommandResult(
        UUID id,
        long version,
        boolean created,
        @Nullable String refusal,
        @Nullable RefusedField field,
        List<EventRef> events,
        int stored) {

    /** @param type wire name */
    public record EventRef(UUID id, String type, UUID stream) {}

    /**
     * @param pointer a JSON pointer into the body
     * @param allowed the values that are allowed instead; none if they cannot be listed
     */
    public record RefusedField(String pointer, List<String> allowed) {
        public static @Nullable RefusedField of(RuleViolated refusal) {
            var pointer = refusal.pointer();
            return pointer == null ? null : new RefusedField(pointer, refusal.allowed());
        }
    }
}
