package de.motivag.events.common;

/** The kind of a measure end: with all modules completed, or earlier. */
public enum EndKind {
    COMPLETED,
    EARLY
}
