package de.motivag.events.common;

public enum BlockReason {
    OPEN_REFERRAL,
    OPEN_PARTICIPATION,
    OPEN_LOAN,
    RETENTION
}
