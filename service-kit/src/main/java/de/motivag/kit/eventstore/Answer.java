package de.motivag.kit.eventstore;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param version of the first stream afterwards: the number of its events
 * @param created whether the stream began with it
 * @param refusal the code of the rule that refused, if one did
 * @param pointer to the field that it refused, if it is one field
 * @param stored number of events that this call has stored; 0 if there was nothing to do, or an earlier call had the answer
 */
public record Answer(
        UUID id,
        long version,
        boolean created,
        @Nullable String refusal,
        @Nullable String pointer,
        int stored) {}
