package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which commands about aftercare are refused. */
public enum AftercareRule implements Rule {
    AFTERCARE_TOO_EARLY(new Wording(
                    409,
                    "Die Nachbetreuung kann an diesem Tag noch nicht angeboten werden.",
                    "Aftercare cannot be offered on this day yet.")
            .detail("Angegeben ist der %s.", "The given day is %s.")
            .advice(
                    "Möglich ist der Tag, an dem die Maßnahme endet, jeder spätere Tag und der Tag des letzten Moduls.",
                    "Possible are the day on which the measure ends, any later day, and the day of the last module.")),
    AFTERCARE_OFFERED(new Wording(
                    409,
                    "Die Nachbetreuung wurde schon an einem anderen Tag angeboten.",
                    "Aftercare has been offered already, on another day.")
            .detail("Angegeben ist der %s, erfasst ist der %s.", "The given day is %s, the recorded day is %s.")
            .advice(
                    "War der erfasste Tag falsch, nehmen Sie das Angebot zurück, und erfassen Sie es neu.",
                    "If the recorded day is wrong, retract the offer and record it anew.")),
    AFTERCARE_NOT_OFFERED(new Wording(
                    409,
                    "Der Person wurde noch keine Nachbetreuung angeboten.",
                    "Aftercare has not been offered to the person.")
            .advice("Erfassen Sie zuerst das Angebot.", "Record the offer first.")),
    AFTERCARE_NOT_ACCEPTED(new Wording(
                    409, "Die Person hat die Nachbetreuung nicht angenommen.", "The person has not accepted aftercare.")
            .advice(
                    "Erfassen Sie zuerst das Angebot und die Antwort der Person.",
                    "Record the offer and the person's answer first.")),
    AFTERCARE_ACCEPTED(new Wording(
                    409,
                    "Die Person hat die Nachbetreuung schon angenommen.",
                    "The person has accepted aftercare already.")
            .detail("Angenommen wurde sie am %s.", "It was accepted on %s.")
            .advice(
                    "Möchte die Person sie nicht mehr, beenden Sie die Nachbetreuung. War die Antwort falsch erfasst, nehmen Sie sie zurück.",
                    "If the person no longer wants it, end the aftercare. If the answer was wrong, retract it.")),
    AFTERCARE_ANSWERED(new Wording(
                    409,
                    "Diese Antwort ist schon mit einem anderen Tag erfasst.",
                    "This answer is recorded already, with another day.")
            .detail("Angegeben ist der %s, erfasst ist der %s.", "The given day is %s, the recorded day is %s.")
            .advice(
                    "War der erfasste Tag falsch, nehmen Sie die Antwort zurück, und erfassen Sie sie neu.",
                    "If the recorded day is wrong, retract the answer and record it anew.")),
    AFTERCARE_ENDED(new Wording(409, "Die Nachbetreuung ist schon beendet.", "The aftercare has ended already.")
            .detail("Sie endete am %s.", "It ended on %s.")
            .advice(
                    "War das Ende falsch erfasst, nehmen Sie es zurück.",
                    "If the end was recorded by mistake, retract it.")),
    BEFORE_AFTERCARE_STEP(new Wording(
                    409,
                    "Dieser Tag liegt vor dem vorigen Schritt der Nachbetreuung.",
                    "This day is before the preceding step of the aftercare.")
            .detail(
                    "Angegeben ist der %s, der vorige Schritt war am %s.",
                    "The given day is %s, the preceding step was on %s.")
            .advice("Geben Sie diesen oder einen späteren Tag an.", "Give that day or a later one.")),
    AFTER_AFTERCARE(new Wording(
                    409,
                    "An diesem Tag ist die Nachbetreuung schon beendet.",
                    "The aftercare has ended before this day.")
            .detail("Angegeben ist der %s, sie endete am %s.", "The given day is %s, it ended on %s.")
            .advice(
                    "War das Ende falsch erfasst, nehmen Sie es zurück.",
                    "If the end was recorded by mistake, retract it.")),
    LATER_AFTERCARE_STEP(new Wording(
                    409,
                    "Auf diesen Schritt folgt ein späterer, der noch gilt.",
                    "A later step that still stands follows this one.")
            .advice(
                    "Nehmen Sie zuerst den späteren Schritt zurück: das Ende oder die Antwort.",
                    "Retract the later step first: the end or the answer.")),
    MINUTES_WITHOUT_TALK(new Wording(
            422,
            "Eine E-Mail oder ein Versuch ohne Gespräch hat keine Minuten. Lassen Sie die Minuten auf 0.",
            "A mail or an attempt without a talk has no minutes. Leave the minutes at 0."));

    private final Wording wording;

    AftercareRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
