package de.motivag.kit.eventstore;

import java.util.UUID;

/**
 * An event as it leaves the service.
 *
 * @param subject the participant that it is about, else its stream
 * @param json its published form
 */
public record Outgoing(Recorded recorded, int revision, UUID subject, byte[] json) {}
