package de.motivag.kit.operations;

import de.motivag.kit.decision.Rule;

enum OperationsRule implements Rule {
    NO_SUCH_VIEW(404, "Diese Sicht gibt es nicht.", "There is no such view."),
    NOT_PARKED(404, "Dieser Strom ist nicht geparkt.", "This stream is not parked."),
    REBUILD_RUNNING(409, "Diese Sicht wird schon neu aufgebaut.", "This view is being rebuilt already.");

    private final int status;
    private final String german;
    private final String english;

    OperationsRule(int status, String german, String english) {
        this.status = status;
        this.german = german;
        this.english = english;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String german() {
        return german;
    }

    @Override
    public String english() {
        return english;
    }
}
