package de.motivag.kit.web;

import de.motivag.kit.decision.Rule;

/** The rules by which the endpoints for operations refuse. */
public enum OperationsRule implements Rule {
    NO_SUCH_VIEW(new Wording(404, "Diese Sicht gibt es nicht.", "There is no such view.")),
    NO_SUCH_REPLICA(new Wording(404, "Diese Kopie gibt es nicht.", "There is no such replica.")),
    NO_SUCH_SWEEP(new Wording(404, "Diesen Lauf gibt es nicht.", "There is no such sweep.")),
    NOT_PARKED(new Wording(409, "Dieser Strom ist nicht geparkt.", "This stream is not parked.")
            .advice(
                    "Laden Sie die Liste der geparkten Ereignisse neu. Vielleicht wurde es schon wiederholt oder verworfen.",
                    "Load the list of parked events again. It may have been retried or discarded already.")),
    REBUILD_RUNNING(new Wording(409, "Diese Sicht wird schon neu aufgebaut.", "This view is being rebuilt already.")
            .advice(
                    "Warten Sie, bis der laufende Neuaufbau beendet ist.",
                    "Wait until the running rebuild has ended."));

    private final Wording wording;

    OperationsRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
