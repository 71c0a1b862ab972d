package de.motivag.outcome.read.outcomecases;

/** The state of an outcome case. */
enum CaseState {
    /** The participation was entered and has not ended. */
    OPEN,
    /** The participation has ended and is not evaluated yet. */
    WINDOW,
    EVALUATED,
    /** The participation has no entry: it was revoked, or is reported after the end. */
    WITHDRAWN
}
