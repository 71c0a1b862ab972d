package de.motivag.kit.decision;

/** Refusals of a command that retracts an event. */
public enum RetractionRule implements Rule {
    NO_SUCH_EVENT(409, "Dieses Ereignis gibt es hier nicht.", "There is no such event here."),
    NOT_RETRACTABLE(
            409,
            "Ein Ereignis dieser Art wird nicht so zurückgenommen.",
            "An event of this type is not retracted this way."),
    RETRACTED_ALREADY(409, "Dieses Ereignis ist schon zurückgenommen.", "This event has been retracted already.");

    private final Wording wording;

    RetractionRule(int status, String german, String english) {
        wording = new Wording(status, german, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
