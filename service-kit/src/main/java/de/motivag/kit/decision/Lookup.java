package de.motivag.kit.decision;

import de.motivag.events.Id;

/**
 * Something that another service owns and this one has heard of. A command names it like a stream; what it says is
 * recorded in the event that is decided on it.
 */
public interface Lookup<S> {
    Class<S> type();

    /** What is known, at the latest when its event arrived here; a value that says so where nothing is. */
    S find(Id id);
}
