package de.motivag.kit.web;

import de.motivag.kit.decision.Rule;

/** The rules by which the endpoints for operations refuse. */
public enum OperationsRule implements Rule {
    NO_SUCH_VIEW(404, "Diese Sicht gibt es nicht.", "There is no such view."),
    NO_SUCH_REPLICA(404, "Diese Kopie gibt es nicht.", "There is no such replica."),
    NO_SUCH_SWEEP(404, "Diesen Lauf gibt es nicht.", "There is no such sweep."),
    NOT_PARKED(409, "Dieser Strom ist nicht geparkt.", "This stream is not parked."),
    REBUILD_RUNNING(409, "Diese Sicht wird schon neu aufgebaut.", "This view is being rebuilt already.");

    private final Wording wording;

    OperationsRule(int status, String german, String english) {
        wording = new Wording(status, german, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
