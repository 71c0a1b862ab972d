package de.motivag.coaching.read.roadmaps;

/** The state of a step. */
enum StepState {
    OPEN,
    DONE,
    /** Not taken, and without a new due day. */
    MISSED
}
