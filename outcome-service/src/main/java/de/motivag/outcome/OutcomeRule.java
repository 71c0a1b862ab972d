package de.motivag.outcome;

import de.motivag.kit.decision.Rule;

/** Why outcome-service refuses. */
public enum OutcomeRule implements Rule {
    NO_SUCH_KPI(404, "Diese Kennzahl gibt es nicht.", "There is no such figure."),
    UNREADABLE_PERIOD(
            400,
            "Ein Zeitraum wird durch Monate (2026-01) oder Tage (2026-01-31) angegeben.",
            "A period is given by months (2026-01) or days (2026-01-31)."),
    FROM_AFTER_TO(400, "Der Zeitraum endet, bevor er beginnt.", "The period ends before it begins."),
    DAY_IN_THE_FUTURE(400, "Der Zeitraum liegt in der Zukunft.", "The period lies in the future."),
    UNKNOWN_GROUPING(
            400, "Gruppiert wird nach offer (Angebot) und month (Monat).", "Figures are grouped by offer and month.");

    private final Wording wording;

    OutcomeRule(int status, String german, String english) {
        wording = new Wording(status, german, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
