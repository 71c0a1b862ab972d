package de.motivag.events.enrolment;

/** The result of a suitability check. */
public enum Suitability {
    SUITABLE,
    WITH_DEVICE,
    WITH_SUPPORT,
    /** Enabling (Befähigung) first, then another check. */
    NOT_YET,
    NOT_SUITABLE
}
