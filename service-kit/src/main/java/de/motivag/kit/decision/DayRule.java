package de.motivag.kit.decision;

/**
 * Refusals of a day that contradicts the application or the present, in every service that takes such days. Their
 * details name the given day and the day that it contradicts.
 */
public enum DayRule implements Rule {
    LONG_BEFORE_APPLICATION(new Wording(
                    409,
                    "Dieser Tag liegt mehr als ein Jahr vor dem Antrag.",
                    "This day is more than a year before the application.")
            .detail(
                    "Angegeben ist der %s, der Antragstag ist der %s.",
                    "The given day is %s, the day of the application is %s.")
            .advice(
                    "Prüfen Sie den Tag. Ist der Antragstag falsch, berichtigen Sie zuerst die Zuweisung.",
                    "Check the day. If the day of the application is wrong, correct the referral first.")),
    BEFORE_APPLICATION(new Wording(409, "Dieser Tag liegt vor dem Antrag.", "This day is before the application.")
            .detail(
                    "Angegeben ist der %s, der Antragstag ist der %s.",
                    "The given day is %s, the day of the application is %s.")
            .advice(
                    "Prüfen Sie den Tag. Ist der Antragstag falsch, berichtigen Sie zuerst die Zuweisung.",
                    "Check the day. If the day of the application is wrong, correct the referral first.")),
    BEYOND_PLANNING_HORIZON(new Wording(
                    409,
                    "Dieser Tag liegt weiter in der Zukunft, als die Organisation plant.",
                    "This day is further in the future than the organisation plans.")
            .detail(
                    "Angegeben ist der %s, der letzte mögliche Tag ist der %s.",
                    "The given day is %s, the last possible day is %s.")
            .advice(
                    "Prüfen Sie das Jahr. Den Planungszeitraum legt die Teamleitung in den Einstellungen fest.",
                    "Check the year. The team lead sets the planning horizon in the settings.")),
    TOO_LONG_AGO(new Wording(409, "Dieser Tag liegt zu lange zurück.", "This day is too far in the past.")
            .detail(
                    "Angegeben ist der %s, der früheste mögliche Tag ist der %s.",
                    "The given day is %s, the earliest possible day is %s.")
            .advice("Prüfen Sie das Jahr.", "Check the year."));

    private final Wording wording;

    DayRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
