package de.motivag.kit.eventstore;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.Sha256;
import de.motivag.kit.tracing.TraceParent;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The context in which a command is executed.
 *
 * @param actor staff id, or name of the reaction
 * @param command id of this command
 * @param correlation id shared by everything that follows from the same command
 * @param causation event to which a reaction responds, or the command itself
 * @param trace step of the trace in which the command is executed
 * @param expectedVersions versions (If-Match) of which the first stream must have one; null if any will do
 * @param named ids by which the caller refers to existing streams; the command may create no stream with them
 * @param newSecret hash of the secret in the address that the command creates; null for all other commands
 */
public record CommandContext(
        OrganisationId organisation,
        String actor,
        String role,
        UUID command,
        String correlation,
        String causation,
        TraceParent trace,
        @Nullable Repeatable repeatable,
        @Nullable Set<Long> expectedVersions,
        Set<UUID> named,
        @Nullable Sha256 newSecret) {

    public CommandContext(
            OrganisationId organisation,
            String actor,
            String role,
            UUID command,
            String correlation,
            String causation,
            TraceParent trace,
            @Nullable Repeatable repeatable,
            @Nullable Set<Long> expectedVersions) {
        this(
                organisation,
                actor,
                role,
                command,
                correlation,
                causation,
                trace,
                repeatable,
                expectedVersions,
                Set.of(),
                null);
    }

    /** The caller's Idempotency-Key and the hash of its request. */
    public record Repeatable(String key, byte[] request) {}

    private static final String SYSTEM = "system";

    /** The same context with the ids by which the caller refers to existing streams. */
    public CommandContext naming(Set<UUID> ids) {
        return with(Set.copyOf(ids), newSecret);
    }

    /** The same context with the hash of the secret in the address that the command creates. */
    public CommandContext creating(Sha256 secret) {
        return with(named, secret);
    }

    private CommandContext with(Set<UUID> ids, @Nullable Sha256 secret) {
        return new CommandContext(
                organisation,
                actor,
                role,
                command,
                correlation,
                causation,
                trace,
                repeatable,
                expectedVersions,
                ids,
                secret);
    }

    /** Whether the system sent the command rather than a person. */
    boolean isOfTheSystem() {
        return role.equals(SYSTEM);
    }

    /** The context of a sweep's command. */
    public static CommandContext due(OrganisationId organisation, String sweep) {
        var command = Id.next();
        return new CommandContext(
                organisation,
                sweep,
                SYSTEM,
                command,
                command.toString(),
                command.toString(),
                TraceParent.begin(),
                null,
                null);
    }

    /** The context of the only command with which a reaction responds to this event. */
    public static CommandContext because(EventMetadata event, Class<?> reaction) {
        return because(event, reaction, "");
    }

    /** @param part distinguishes the commands with which a reaction responds to one event, so that each gets its own id */
    public static CommandContext because(EventMetadata event, Class<?> reaction, String part) {
        var name = reaction.getSimpleName();
        return new CommandContext(
                event.organisation(),
                name,
                SYSTEM,
                Id.derived(event.id(), part.isEmpty() ? name : name + " " + part),
                event.correlation(),
                event.id().toString(),
                TraceParent.after(event.traceparent()),
                null,
                null);
    }
}
