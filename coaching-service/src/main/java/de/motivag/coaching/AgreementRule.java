package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which commands about ratings of the agreement are refused. */
public enum AgreementRule implements Rule {
    AGREEMENT_RATED(new Wording(
                    409,
                    "Die Vereinbarung ist für diesen Zeitpunkt schon bewertet.",
                    "The agreement has been rated already at this point.")
            .detail("Erfasst ist die Bewertung vom %s.", "The recorded rating is of %s.")
            .advice(
                    "Die Person, die bewertet hat, kann ihre Bewertung berichtigen. Eine falsche Bewertung lässt sich zurücknehmen.",
                    "The rater can correct the rating. A wrong rating can be retracted.")),
    AGREEMENT_NOT_RATED(new Wording(
                    409,
                    "Diese Bewertung der Vereinbarung gibt es noch nicht.",
                    "This rating of the agreement does not exist yet.")
            .advice(
                    "Erfassen Sie zuerst die Bewertung vor dem Coaching.",
                    "Record the rating before the coaching first.")),
    AGREEMENT_RATED_BY_SAME_PERSON(new Wording(
                    409,
                    "Sie haben die Vereinbarung vor dem Coaching selbst bewertet. Die Bewertung danach macht eine andere Person.",
                    "You rated the agreement before the coaching yourself. Somebody else makes the rating after it.")
            .advice(
                    "Bitten Sie eine Kollegin oder einen Kollegen, der die erste Bewertung nicht kennt.",
                    "Ask a colleague who does not know the first rating.")),
    AGREEMENT_RATED_BY_OTHERS(new Wording(
                    409, "Eine Bewertung berichtigt nur, wer sie gemacht hat.", "Only the rater can correct a rating.")
            .advice(
                    "Nehmen Sie die Bewertung zurück, wenn sie falsch ist. Danach kann neu bewertet werden.",
                    "Retract the rating if it is wrong. The agreement can then be rated anew.")),
    AGREEMENT_RATED_AFTER(new Wording(
                    409,
                    "Die Vereinbarung ist auch nach dem Coaching schon bewertet.",
                    "The agreement has been rated after the coaching as well.")
            .detail("Diese Bewertung ist vom %s.", "That rating is of %s.")
            .advice("Nehmen Sie zuerst diese Bewertung zurück.", "Retract that rating first.")),
    RATED_AFTER_BEFORE_FIRST(new Wording(
                    409,
                    "Die Bewertung nach dem Coaching läge vor der Bewertung davor.",
                    "The rating after the coaching would be before the rating before it.")
            .detail(
                    "Danach bewertet wird am %s, davor bewertet am %s.",
                    "The rating after is of %s, the rating before of %s.")
            .advice("Prüfen Sie die beiden Tage.", "Check the two days."));

    private final Wording wording;

    AgreementRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
