package de.motivag.events.common;

/** The reason why a person's data cannot be erased yet. */
public enum BlockReason {
    OPEN_REFERRAL,
    OPEN_PARTICIPATION,
    OPEN_LOAN,
    RETENTION
}
