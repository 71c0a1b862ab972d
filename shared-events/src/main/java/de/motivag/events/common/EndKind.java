package de.motivag.events.common;

public enum EndKind {
    COMPLETED,
    EARLY
}
