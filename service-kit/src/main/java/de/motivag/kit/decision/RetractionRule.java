package de.motivag.kit.decision;

/** The rules by which commands that retract an event are refused. */
public enum RetractionRule implements Rule {
    NO_SUCH_EVENT(new Wording(409, "Diesen Eintrag gibt es hier nicht.", "There is no such entry here.")
            .advice(
                    "Öffnen Sie den Verlauf der Person neu, und wählen Sie den Eintrag dort.",
                    "Open the history of the person again and choose the entry there.")),
    NOT_RETRACTABLE(new Wording(
                    409,
                    "Ein Eintrag dieser Art lässt sich nicht zurücknehmen.",
                    "An entry of this type cannot be retracted.")
            .advice(
                    "Berichtigen Sie ihn mit dem Schritt, der für diese Art von Eintrag vorgesehen ist.",
                    "Correct it with the step that exists for this type of entry.")),
    RETRACTED_ALREADY(
            new Wording(409, "Dieser Eintrag ist schon zurückgenommen.", "This entry has been retracted already.")
                    .advice(
                            "War die Rücknahme falsch, erfassen Sie den Eintrag neu.",
                            "If the retraction was wrong, record the entry anew."));

    private final Wording wording;

    RetractionRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
