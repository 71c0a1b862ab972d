package de.motivag.coaching.read.aftercares;

/** The state of the aftercare of a participation. */
enum AftercareState {
    NOT_OFFERED,
    OFFERED,
    ACCEPTED,
    DECLINED,
    ENDED
}
