package de.motivag.events.common;

/** The reason why coaching cannot place a person. */
public enum RefusalReason {
    NO_SUCH_OFFER,
    NO_SUCH_GROUP,
    GROUP_OF_ANOTHER_OFFER,
    GROUP_FULL,
    GROUP_STARTED
}
