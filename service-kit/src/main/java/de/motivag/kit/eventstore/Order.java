package de.motivag.kit.eventstore;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In whose name and under which conditions a command is carried out.
 *
 * @param actor a staff id, or the name of the reaction
 * @param command the id of this one command
 * @param correlation what all that follows from it will have in common
 * @param causation the event that made a reaction send it, or the command itself
 * @param expectedVersion the version (If-Match) that the first stream must have
 * @param named the ids by which the caller refers to what is there already: no stream begins under one of them
 */
public record Order(
        OrganisationId organisation,
        String actor,
        String role,
        UUID command,
        String correlation,
        String causation,
        @Nullable Repeatable repeatable,
        @Nullable Long expectedVersion,
        Set<UUID> named) {

    public Order(
            OrganisationId organisation,
            String actor,
            String role,
            UUID command,
            String correlation,
            String causation,
            @Nullable Repeatable repeatable,
            @Nullable Long expectedVersion) {
        this(organisation, actor, role, command, correlation, causation, repeatable, expectedVersion, Set.of());
    }

    /** The caller's Idempotency-Key, and the hash of all that was asked with it. */
    public record Repeatable(String key, byte[] request) {}

    private static final String SYSTEM = "system";

    /** The same order of a caller who refers to these ids. */
    public Order naming(Set<UUID> ids) {
        return new Order(
                organisation,
                actor,
                role,
                command,
                correlation,
                causation,
                repeatable,
                expectedVersion,
                Set.copyOf(ids));
    }

    /** Whether no person has given it. */
    boolean isOfTheSystem() {
        return role.equals(SYSTEM);
    }

    /** The order of a sweep, about something that has fallen due. */
    public static Order due(OrganisationId organisation, String sweep) {
        var command = Id.next();
        return new Order(organisation, sweep, SYSTEM, command, command.toString(), command.toString(), null, null);
    }

    /** The order of a reaction to that event. */
    public static Order because(Recorded event, String reaction) {
        return new Order(
                event.organisation(),
                reaction,
                SYSTEM,
                Id.derived(event.id(), reaction),
                event.correlation(),
                event.id().toString(),
                null,
                null);
    }
}
