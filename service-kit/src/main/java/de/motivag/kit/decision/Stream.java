package de.motivag.kit.decision;

import de.motivag.events.Id;

/**
 * A stream that a command reads.
 *
 * @param entity class of its state
 */
public record Stream<S>(Class<S> entity, Id id) {}
