package de.motivag.kit.decision;

import de.motivag.events.Id;

/**
 * One entity that a command looks at.
 *
 * @param entity the class of its state
 */
public record Stream<S>(Class<S> entity, Id id) {}
