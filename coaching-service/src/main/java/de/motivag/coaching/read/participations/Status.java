package de.motivag.coaching.read.participations;

/** The status of a participation, from placement to end. */
enum Status {
    /** The person has a seat; they may not have entered yet. */
    PLACED,
    WAITING,
    REFUSED,
    /** The participation ended after the person had entered. */
    ENDED,
    /** The participation ended before the person entered. */
    NOT_STARTED
}
