package de.motivag.events.common;

public enum OfferKind {
    /** Aktivierungs- und Orientierungscoaching, "Hier geht's lang". */
    ACTIVATION_AND_ORIENTATION,
    /** Any other MotivAG group offer. */
    OTHER
}
