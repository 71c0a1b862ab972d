package de.motivag.events.common;

/** The reason why coaching cannot place a person. */
public enum RefusalReason {
    NO_SUCH_OFFER,
    NO_SUCH_GROUP,
    GROUP_OF_ANOTHER_OFFER,
    GROUP_CANCELLED,
    GROUP_FULL,
    GROUP_STARTED,
    /** The person has a seat in this group already, by another participation. */
    ALREADY_IN_GROUP,
    /** Another group of the person has a session at the same time. */
    SESSIONS_AT_THE_SAME_TIME,
    /** A session of the group is outside of the times at which the person can attend. */
    SESSIONS_OUTSIDE_POSSIBLE_TIMES
}
