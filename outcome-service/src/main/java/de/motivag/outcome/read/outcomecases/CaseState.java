package de.motivag.outcome.read.outcomecases;

/** How far a case has come. */
enum CaseState {
    /** Entered, not ended. */
    OPEN,
    /** Ended, not evaluated yet. */
    WINDOW,
    EVALUATED,
    /** Without an entry: it was undone, or is said after the end. */
    WITHDRAWN
}
