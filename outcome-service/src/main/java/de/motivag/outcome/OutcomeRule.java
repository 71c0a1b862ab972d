package de.motivag.outcome;

import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;

/** The rules by which outcome-service refuses commands and queries. */
public enum OutcomeRule implements Rule {
    NO_SUCH_KPI(404, "Diese Kennzahl gibt es nicht.", "There is no such figure."),
    UNKNOWN_FIGURE(422, "Diese Kennzahl gibt es nicht.", "There is no such figure."),
    UNREADABLE_PERIOD(
            400,
            "Ein Zeitraum wird durch Monate (2026-01) oder Tage (2026-01-31) angegeben.",
            "A period is given by months (2026-01) or days (2026-01-31)."),
    FROM_AFTER_TO(422, "Der Zeitraum endet, bevor er beginnt.", "The period ends before it begins."),
    UNKNOWN_GROUPING(422, "Danach lässt sich nicht gruppieren.", "Figures cannot be grouped by that."),
    NO_SUCH_DEFINITION(
            422, "Diese Fassung der Definition gibt es nicht.", "There is no such version of the definition."),
    NO_MONTHS(
            422,
            "Diese Kennzahl hat kein Fenster: months ist hier nicht möglich.",
            "This figure has no window: months is not possible here."),
    MONTHS_NOT_POSSIBLE(
            422, "So lange Fenster hat diese Kennzahl nicht.", "This figure has no windows of that length."),
    NOT_FINAL(
            409,
            "Dieser Tag ist noch nicht abgeschlossen; die Kennzahl sagt unter status, was fehlt.",
            "This day is not final yet; the figure says under status what is missing."),
    NO_FIGURES(422, "Ein Bericht nennt mindestens eine Kennzahl.", "A report names at least one figure."),
    REPORT_EXISTS(
            409,
            "Unter dieser Kennung gibt es schon einen anderen Bericht.",
            "Under this id there is another report already."),
    NO_SUCH_REPORT(404, "Diesen Bericht gibt es nicht.", "There is no such report."),

    NO_SUCH_FACTS(
            404,
            "Solche Fakten gibt es nicht; GET /facts nennt die Tabellen.",
            "There are no such facts; GET /facts names the tables."),
    FACTS_REBUILD_RUNNING(409, "Die Fakten werden schon neu aufgebaut.", "The facts are being made anew already."),
    NO_FACTS_REBUILD(
            409,
            "Es läuft kein Neuaufbau der Fakten, der noch abzubrechen wäre.",
            "No rebuild of the facts can be aborted."),

    NO_SUCH_PARTICIPANT(404, "Diese Person ist nicht erfasst.", "This person is not registered."),
    NO_SUCH_WORK_BIOGRAPHY(
            404, "Von dieser Person ist hier nichts berichtet.", "Nothing has been reported here of this person."),
    NO_SUCH_INTEGRATION(404, "Diese Integration ist nicht gemeldet.", "This integration has not been reported."),
    INTEGRATION_EXISTS(
            new Wording(
                            409,
                            "Unter dieser Kennung ist schon eine andere Integration gemeldet; Änderungen sind eine Korrektur.",
                            "Under this id another integration has been reported already; changes are a correction.")
                    .advice(
                            "Berichtigen Sie die gemeldete Integration (POST /participants/{participant}/integrations/{integration}/correct).",
                            "Correct the reported integration (POST /participants/{participant}/integrations/{integration}/correct).")),
    INTEGRATION_WITHDRAWN(new Wording(
                    409,
                    "Diese Meldung wurde zurückgenommen; eine neue braucht eine neue Kennung.",
                    "This report was taken back; a new one needs a new id.")
            .advice(
                    "Melden Sie die Integration neu, mit einer neuen Kennung.",
                    "Report the integration anew, with a new id.")),
    ENDS_BEFORE_START(new Wording(
                    422, "Der letzte Tag liegt vor dem ersten.", "The last day lies before the first one.")
            .detail("Der letzte Tag ist der %s, der erste der %s.", "The last day is %s, the first day is %s.")),
    TOO_LONG_AGO(new Wording(422, "Dieser Tag liegt zu weit zurück.", "This day is too long ago.")
            .detail(
                    "Angegeben ist der %s, möglich ist frühestens der %s.",
                    "The given day is %s, the earliest possible day is %s.")
            .advice("Prüfen Sie vor allem das Jahr.", "Check the year first.")),
    TOO_FAR_AHEAD(new Wording(422, "Dieser Tag liegt zu weit in der Zukunft.", "This day is too far in the future.")
            .detail(
                    "Angegeben ist der %s, möglich ist spätestens der %s.",
                    "The given day is %s, the latest possible day is %s.")
            .advice("Prüfen Sie vor allem das Jahr.", "Check the year first.")),
    BEFORE_FIRST_BENEFITS(new Wording(
                    422,
                    "Dieser Tag liegt vor dem Inkrafttreten des SGB II.",
                    "This day is before the SGB II came into force.")
            .detail(
                    "Angegeben ist der %s, möglich ist frühestens der %s.",
                    "The given day is %s, the earliest possible day is %s.")
            .advice("Prüfen Sie vor allem das Jahr.", "Check the year first.")),
    LONG_BEFORE_APPLICATION(new Wording(
                    409,
                    "Dieser Tag liegt mehr als ein Jahr vor dem ersten Antrag der Person.",
                    "This day is more than a year before the person's first application.")
            .detail(
                    "Angegeben ist der %s, beantragt wurde zuerst am %s.",
                    "The given day is %s, the first application was on %s.")
            .advice(
                    "Prüfen Sie den Tag. Ist der Antragstag falsch, berichtigen Sie zuerst die Zuweisung.",
                    "Check the day. If the day of the application is wrong, correct the referral first.")),
    UNKNOWN_LADDER(422, "Diese Fassung der Stufenleiter gibt es nicht.", "There is no such version of the ladder."),
    STEP_NOT_ON_LADDER(422, "Diese Stufe hat die Leiter nicht.", "The ladder has no such step."),
    NO_SUCH_STEP(new Wording(
                    409,
                    "Von diesem Tag ist auf dieser Leiter keine Stufe erfasst.",
                    "No step of this ladder has been recorded of this day.")
            .detail("Angegeben ist der %s.", "The given day is %s.")),
    NO_SUCH_CHECK(new Wording(
                    409,
                    "Von diesem Tag ist nicht bestätigt, dass es keine weitere Integration gab.",
                    "It has not been confirmed of this day that there was no further integration.")
            .detail("Angegeben ist der %s.", "The given day is %s.")),
    NO_SUCH_BENEFIT_REPORT(new Wording(
                    409,
                    "Die zuletzt gemeldeten Bezugszeiten reichen nicht bis zu diesem Tag.",
                    "The periods reported last are not known up to this day.")
            .detail("Angegeben ist der %s.", "The given day is %s.")
            .advice(
                    "Sehen Sie in der Erwerbsbiografie der Person nach, bis wann der Bezug bekannt ist.",
                    "See in the person's work biography up to which day the receipt is known.")),
    PERIODS_NOT_IN_ORDER(
            422,
            "Die Zeiträume stehen nicht in ihrer Reihenfolge, oder sie überschneiden sich.",
            "The periods are not in their order, or they overlap."),
    PERIOD_NOT_KNOWN_YET(new Wording(
                    422,
                    "Ein Zeitraum reicht über den Tag hinaus, bis zu dem der Bezug bekannt ist.",
                    "A period goes beyond the day up to which the receipt is known.")
            .detail(
                    "Angegeben ist der %s, bekannt ist der Bezug bis %s.",
                    "The given day is %s, the receipt is known up to %s.")),
    NO_SUCH_OUTCOME_CASE(404, "Diesen Fall gibt es nicht.", "There is no such case.");

    private final Wording wording;

    OutcomeRule(Wording wording) {
        this.wording = wording;
    }

    OutcomeRule(int status, String german, String english) {
        this(new Wording(status, german, english));
    }

    /** @throws RuleViolated if the condition is false */
    public static void require(boolean kept, OutcomeRule rule) {
        if (!kept) {
            throw new RuleViolated(rule);
        }
    }

    /** @throws RuleViolated about that field if the condition is false */
    public static void require(boolean kept, OutcomeRule rule, String pointer, Object... about) {
        if (!kept) {
            throw new RuleViolated(rule, pointer).about(about);
        }
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
