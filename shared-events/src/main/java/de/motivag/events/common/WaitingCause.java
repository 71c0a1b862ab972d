package de.motivag.events.common;

/** The reason why a person waits for a seat. */
public enum WaitingCause {
    /** Others wait for the offer, and free seats belong to them. */
    OTHERS_WAIT,
    NO_FREE_SEAT,
    /**
     * All groups with a free seat have sessions outside of the person's possible times, or at the same time as another group
     * of theirs.
     */
    NO_FITTING_GROUP,
    /** The group was cancelled before the person attended it. */
    GROUP_CANCELLED
}
