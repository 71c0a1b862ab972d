package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which commands about the handover for the first talk are refused. */
public enum HandoverRule implements Rule {
    HANDOVER_PREPARED(new Wording(
                    409,
                    "Das Erstgespräch ist schon vorbereitet, mit anderem Inhalt.",
                    "The first talk has been prepared already, with other contents.")
            .detail("Vorbereitet wurde es am %s.", "It was prepared on %s.")
            .advice("Berichtigen Sie die Vorbereitung.", "Correct the preparation.")),
    HANDOVER_NOT_PREPARED(new Wording(
                    409,
                    "Für diese Teilnahme ist noch kein Erstgespräch vorbereitet.",
                    "No first talk has been prepared for this participation yet.")
            .advice(
                    "Die Moderation bereitet das Erstgespräch zuerst vor.",
                    "The moderator prepares the first talk first.")),
    HANDOVER_TAKEN(new Wording(409, "Die Übergabe ist schon übernommen.", "The handover has been taken already.")
            .detail("Übernommen wurde sie am %s.", "It was taken on %s.")
            .advice(
                    "Soll eine andere Fachkraft oder ein anderer Tag gelten, nehmen Sie zuerst die Übernahme zurück.",
                    "For another adviser or another day, retract the taking first.")),
    HANDOVER_NOT_TAKEN(
            new Wording(409, "Die Übergabe ist noch nicht übernommen.", "The handover has not been taken yet.")
                    .advice("Übernehmen Sie zuerst die Übergabe.", "Take the handover first.")),
    HANDOVER_CLOSED(new Wording(
                    409,
                    "Die Übergabe ist schon abgeschlossen, mit anderen Angaben.",
                    "The handover has been closed already, with other details.")
            .detail("Abgeschlossen wurde sie am %s.", "It was closed on %s.")
            .advice("Berichtigen Sie das Ergebnis des Erstgesprächs.", "Correct the result of the first talk.")),
    HANDOVER_NOT_CLOSED(
            new Wording(409, "Die Übergabe ist noch nicht abgeschlossen.", "The handover has not been closed yet.")
                    .advice("Schließen Sie die Übergabe zuerst ab.", "Close the handover first.")),
    TAKING_TO_RETRACT_FIRST(new Wording(
                    409,
                    "Eine Integrationsfachkraft hat die Übergabe schon übernommen.",
                    "An adviser has taken the handover already.")
            .detail("Übernommen wurde sie am %s.", "It was taken on %s.")
            .advice(
                    "Die Integrationsfachkraft nimmt zuerst die Übernahme zurück.",
                    "The adviser retracts the taking first.")),
    CLOSING_TO_RETRACT_FIRST(
            new Wording(409, "Die Übergabe ist schon abgeschlossen.", "The handover has been closed already.")
                    .detail("Abgeschlossen wurde sie am %s.", "It was closed on %s.")
                    .advice("Nehmen Sie zuerst den Abschluss zurück.", "Retract the closing first.")),
    BEFORE_PREPARATION(
            new Wording(
                            409,
                            "Dieser Tag liegt vor dem Tag, an dem das Erstgespräch vorbereitet wurde.",
                            "This day is before the day on which the first talk was prepared.")
                    .detail(
                            "Angegeben ist der %s, vorbereitet wurde am %s.",
                            "The given day is %s, the first talk was prepared on %s.")
                    .advice(
                            "Geben Sie diesen oder einen späteren Tag an. Ist der Tag der Vorbereitung falsch, berichtigt die Moderation ihn.",
                            "Give that day or a later one. If the day of the preparation is wrong, the moderator corrects it.")),
    BEFORE_TAKING(new Wording(
                    409,
                    "Dieser Tag liegt vor dem Tag, an dem die Übergabe übernommen wurde.",
                    "This day is before the day on which the handover was taken.")
            .detail(
                    "Angegeben ist der %s, übernommen wurde am %s.",
                    "The given day is %s, the handover was taken on %s.")
            .advice("Geben Sie diesen oder einen späteren Tag an.", "Give that day or a later one.")),
    PREPARED_AFTER_TAKING(new Wording(
                    409,
                    "Dieser Tag liegt nach dem Tag, an dem die Übergabe übernommen wurde.",
                    "This day is after the day on which the handover was taken.")
            .detail(
                    "Angegeben ist der %s, übernommen wurde am %s.",
                    "The given day is %s, the handover was taken on %s.")
            .advice("Geben Sie diesen oder einen früheren Tag an.", "Give that day or an earlier one."));

    private final Wording wording;

    HandoverRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
