package de.motivag.coaching.read.participations;

/** What has become of the placement, and of the participation. */
enum Status {
    /** Has a seat, entered or not. */
    PLACED,
    WAITING,
    REFUSED,
    /** After an entry. */
    ENDED,
    /** Before any entry. */
    NOT_STARTED
}
