package de.motivag.events.common;

/** The kind of an offer, on which routing and placement depend. */
public enum OfferKind {
    /** Aktivierungs- und Orientierungscoaching, "Hier geht's lang". */
    ACTIVATION_AND_ORIENTATION,
    /** Any other MotivAG group offer. */
    OTHER
}
