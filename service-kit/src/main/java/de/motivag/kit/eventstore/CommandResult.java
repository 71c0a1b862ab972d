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
 * @param refusal code of the rule that refused, if one did
 * @param field the refused value of the request, if there is a single one
 * @param stored number of events stored by this call; 0 if there was nothing to do or the answer was repeated
 */
public record CommandResult(
        UUID id,
        long version,
        boolean created,
        @Nullable String refusal,
        @Nullable RefusedField field,
        int stored) {

    /** @param pointer JSON pointer into the body @param allowed the allowed values; empty if they cannot be listed */
    public record RefusedField(String pointer, List<String> allowed) {
        public static @Nullable RefusedField of(RuleViolated refusal) {
            var pointer = refusal.pointer();
            return pointer == null ? null : new RefusedField(pointer, refusal.allowed());
        }
    }
}
