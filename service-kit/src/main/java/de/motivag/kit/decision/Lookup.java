package de.motivag.kit.decision;

import de.motivag.events.Id;

/**
 * Looks up a replica of another service's data, or a view. A command names it like a stream. The event of the decision
 * records the value used.
 */
public interface Lookup<S> {
    Class<S> type();

    /**
     * The state known here, which may lag behind the other service. Never null: an unknown id has a value of its own.
     */
    S find(Id id);
}
