package de.motivag.kit.decision;

import de.motivag.events.Event;
import de.motivag.events.EventId;

/**
 * One event of a stream.
 *
 * @param retracted whether a later event of the stream retracts it
 */
public record RecordedEvent(EventId id, Event event, boolean retracted) {}
