package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which commands that correct, retract, revoke or withdraw a record are refused. */
public enum CorrectionRule implements Rule {
    ANOTHER_EXCUSE(new Wording(
                    409,
                    "Für diese Sitzung ist inzwischen eine andere Entschuldigung erfasst.",
                    "Another excuse is recorded for this session by now.")
            .detail("Angegeben ist der %s, erfasst ist sie am %s.", "The given day is %s, it is recorded for %s.")
            .advice("Sehen Sie die Sitzung an, und entscheiden Sie neu.", "Look at the session and decide anew.")),
    ANOTHER_WAIVER(
            new Wording(409, "Das Modul ist zu einem anderen Tag erlassen.", "The module is waived on another day.")
                    .detail("Angegeben ist der %s, erlassen ist es am %s.", "The given day is %s, it was waived on %s.")
                    .advice(
                            "Sehen Sie die Teilnahme an, und entscheiden Sie neu.",
                            "Look at the participation and decide anew.")),
    ANOTHER_EARLY_END(new Wording(409, "Erfasst ist ein anderes vorzeitiges Ende.", "Another early end is recorded.")
            .detail(
                    "Angegeben ist der %s, erfasst ist das Ende am %s.",
                    "The given day is %s, the recorded end is on %s.")
            .advice(
                    "Sehen Sie die Teilnahme an, und entscheiden Sie neu.",
                    "Look at the participation and decide anew.")),
    REASON_FOLLOWS_WITHDRAWAL(new Wording(
                    422,
                    "Dieser Grund entsteht nur, wenn die Zuweisung zurückgezogen wird.",
                    "This reason only follows from a withdrawal of the referral.")
            .advice(
                    "Wählen Sie einen anderen Grund, oder ziehen Sie die Zuweisung zurück.",
                    "Choose another reason, or withdraw the referral.")),
    RECOMMENDED_BEFORE_ENTRY(new Wording(
                    409,
                    "Danach läge der Eintritt nach einer Empfehlung, oder es gäbe keinen Eintritt mehr.",
                    "The entry would then be after a recommendation, or there would be no entry.")
            .detail("Empfohlen wurde am %s.", "The recommendation was on %s.")
            .advice("Nehmen Sie zuerst die Empfehlung zurück.", "Retract the recommendation first.")),
    RECOMMENDATION_NOT_DECIDED(new Wording(
                    409,
                    "Über die Empfehlung ist noch nicht entschieden.",
                    "The recommendation has not been decided yet.")
            .advice(
                    "Es gibt keine Entscheidung, die zurückgenommen werden könnte.",
                    "There is no decision that could be retracted.")),
    FOLLOW_UP_NOT_ENTERED(new Wording(
                    409,
                    "Zu dieser Empfehlung ist kein Eintritt in eine Anschlussmaßnahme erfasst.",
                    "No entry into a follow-up measure is recorded for this recommendation.")
            .advice("Erfassen Sie zuerst den Eintritt.", "Record the entry first.")),
    DECISION_TO_RETRACT_FIRST(new Wording(
                    409, "Über die Empfehlung ist schon entschieden.", "The recommendation has been decided already.")
            .detail("Entschieden wurde am %s.", "The decision was on %s.")
            .advice(
                    "Die Integrationsfachkraft nimmt zuerst die Entscheidung zurück.",
                    "The adviser retracts the decision first.")),
    FOLLOW_UP_TO_RETRACT_FIRST(new Wording(
                    409,
                    "Der Eintritt in die Anschlussmaßnahme ist schon erfasst.",
                    "The entry into the follow-up measure is recorded already.")
            .detail("Erfasst ist der Eintritt am %s.", "The recorded entry is on %s.")
            .advice("Nehmen Sie zuerst den Eintritt zurück.", "Retract the entry first."));

    private final Wording wording;

    CorrectionRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
