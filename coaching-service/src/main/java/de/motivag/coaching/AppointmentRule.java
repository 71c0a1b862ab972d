package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which commands about appointments are refused. */
public enum AppointmentRule implements Rule {
    NO_SUCH_APPOINTMENT(new Wording(404, "Diesen Einzeltermin gibt es nicht.", "There is no such appointment.")),
    APPOINTMENT_EXISTS(new Wording(
                    409,
                    "Dieser Einzeltermin ist schon mit anderen Angaben gebucht.",
                    "This appointment is booked already, with other details.")
            .advice(
                    "Öffnen Sie den Einzeltermin, und verlegen Sie ihn dort, oder sagen Sie ihn ab.",
                    "Open the appointment and move or cancel it there.")),
    APPOINTMENT_RECORDED(new Wording(
                    409,
                    "Für diesen Einzeltermin ist schon erfasst, ob er stattgefunden hat oder abgesagt wurde.",
                    "The outcome of this appointment is recorded already: held, missed or cancelled.")
            .advice(
                    "War das ein Irrtum, nehmen Sie zuerst das Ergebnis zurück.",
                    "If that was a mistake, take the outcome back first.")),
    APPOINTMENT_OPEN(new Wording(
                    409,
                    "Für diesen Einzeltermin ist noch kein Ergebnis erfasst.",
                    "No outcome is recorded for this appointment.")
            .advice(
                    "Laden Sie die Seite neu. Vielleicht wurde das Ergebnis schon zurückgenommen.",
                    "Load the page again. The outcome may have been taken back already.")),
    APPOINTMENT_NOT_BEGUN(
            new Wording(409, "Dieser Einzeltermin hat noch nicht begonnen.", "This appointment has not begun yet.")
                    .detail("Der Einzeltermin ist am %s.", "The appointment is on %s.")
                    .advice(
                            "Steht schon fest, dass er nicht stattfindet, sagen Sie ihn ab.",
                            "If it is clear that it will not take place, cancel it.")),
    COUNSELLING_AFTER_END(
            new Wording(409, "An diesem Tag ist die Maßnahme schon zu Ende.", "The measure has ended before this day.")
                    .detail(
                            "Der Einzeltermin wäre am %s, die Maßnahme endete am %s.",
                            "The appointment would be on %s, the measure ended on %s.")
                    .advice(
                            "Wählen Sie als Zweck die Nachbetreuung. Die Person muss sie vorher angenommen haben.",
                            "Choose aftercare as the purpose. The person has to accept aftercare first.")),
    STAFF_ENGAGED(new Wording(
                    409,
                    "Die Fachkraft hat zu dieser Zeit schon einen anderen Termin.",
                    "The member of staff has another appointment or session at that time.")
            .detail("Der andere Termin ist am %s von %s bis %s Uhr.", "The other one is on %s from %s to %s.")
            .advice(
                    "Wählen Sie eine andere Zeit, oder geben Sie einen Grund an.",
                    "Choose another time or give a reason.")),
    PERSON_ENGAGED(new Wording(
                    409,
                    "Die Person hat zu dieser Zeit schon einen anderen Termin.",
                    "The person has another appointment or session at that time.")
            .detail("Der andere Termin ist am %s von %s bis %s Uhr.", "The other one is on %s from %s to %s.")
            .advice(
                    "Wählen Sie eine andere Zeit, oder geben Sie einen Grund an.",
                    "Choose another time or give a reason."));

    private final Wording wording;

    AppointmentRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
