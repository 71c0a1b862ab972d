package de.motivag.coaching.read.participations;

/** What became of the placement. */
enum Status {
    PLACED,
    WAITING,
    REFUSED
}
