package de.motivag.events.coaching;

/** The reason why a person will be or was absent; confidential. */
public enum AbsenceReason {
    ILLNESS,
    CHILD_ILL,
    CARE,
    FAMILY,
    APPOINTMENT,
    WORK,
    TECHNICAL,
    OTHER,
    UNKNOWN
}
