package de.motivag.kit.eventstore;

import de.motivag.events.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an event besides its contents.
 *
 * @param sequence its place in the stream, from 0
 * @param at time of recording, in milliseconds
 * @param actor who caused it; stored, never published, so none on a topic
 * @param correlation what all that follows from one command has in common
 * @param causation the command or event that caused it
 */
public record Recorded(
        UUID id,
        String type,
        UUID stream,
        long sequence,
        Instant at,
        OrganisationId organisation,
        @Nullable String actor,
        String correlation,
        String causation) {}
