package de.motivag.kit.eventstore;

import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.DecisionContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of an event.
 *
 * @param sequence position in the stream, from 0
 * @param at time of recording, in milliseconds
 * @param actor originator of the event; stored but never published, so missing for events from a topic
 * @param correlation id shared by everything that follows from the same command
 * @param causation command or event that caused this one
 * @param traceparent step of the trace (W3C Trace Context) in which it was recorded; missing for recovered events without one
 */
public record EventMetadata(
        UUID id,
        String type,
        UUID stream,
        long sequence,
        Instant at,
        OrganisationId organisation,
        @Nullable String actor,
        String correlation,
        String causation,
        @Nullable String traceparent) {
    /** The day of recording, in Berlin. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(at, DecisionContext.BERLIN);
    }
}
