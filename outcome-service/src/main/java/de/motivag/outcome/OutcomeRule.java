package de.motivag.outcome;

import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;

/** The rules by which outcome-service refuses commands and queries. */
public enum OutcomeRule implements Rule {
    NO_SUCH_KPI(404, "Diese Kennzahl gibt es nicht.", "There is no such figure."),
    UNKNOWN_FIGURE(422, "Diese Kennzahl gibt es nicht.", "There is no such figure."),
    UNREADABLE_PERIOD(new Wording(
            400,
            "Dieser Zeitraum ist nicht lesbar. Geben Sie einen Monat (2026-01) oder einen Tag (2026-01-31) ab 1900 an.",
            "This period cannot be read. A period is given by months (2026-01) or days (2026-01-31) from 1900 on.")),
    FROM_AFTER_TO(new Wording(
            422,
            "Der Zeitraum endet, bevor er beginnt. Berichtigen Sie einen der beiden Tage.",
            "The period ends before it begins. Correct one of the two days.")),
    UNKNOWN_GROUPING(new Wording(
            422, "Danach lässt sich diese Kennzahl nicht aufteilen.", "This figure cannot be grouped by that.")),
    NO_SUCH_DEFINITION(new Wording(
            422, "Diese Fassung der Definition gibt es nicht.", "There is no such version of the definition.")),
    NO_MONTHS(new Wording(
            422,
            "Diese Kennzahl hat keine Frist in Monaten. Lassen Sie die Angabe weg.",
            "This figure has no window: months is not possible here. Leave it out.")),
    MONTHS_NOT_POSSIBLE(new Wording(
            422,
            "Mit so vielen Monaten wird diese Kennzahl nicht berechnet.",
            "This figure is not computed with this number of months.")),
    NOT_FINAL(new Wording(
                    409,
                    "Für diesen Tag sind noch nicht alle Daten eingetroffen.",
                    "Not all data of this day have arrived yet.")
            .advice(
                    "Versuchen Sie es später noch einmal, oder wählen Sie einen früheren Tag. Die Kennzahl zeigt, welche Daten noch fehlen.",
                    "Try again later, or choose an earlier day. The figure shows which data are missing.")),
    NO_FIGURES(
            new Wording(422, "Ein Bericht braucht mindestens eine Kennzahl.", "A report needs at least one figure.")),
    REPORT_EXISTS(new Wording(
                    409,
                    "Dieser Bericht ist schon mit anderem Inhalt veröffentlicht.",
                    "This report has been published already, with other contents.")
            .advice(
                    "Veröffentlichen Sie einen neuen Bericht. Ein veröffentlichter Bericht bleibt unverändert.",
                    "Publish a new report. A published report stays unchanged.")),
    NO_SUCH_REPORT(404, "Diesen Bericht gibt es nicht.", "There is no such report."),

    NO_SUCH_FACTS(new Wording(
            404,
            "Diese Faktentabelle gibt es nicht. Die Liste der Tabellen steht unter /facts.",
            "There is no such table of facts. The list of tables is at /facts.")),
    FACTS_REBUILD_RUNNING(
            new Wording(409, "Die Fakten werden schon neu aufgebaut.", "The facts are being rebuilt already.")
                    .advice(
                            "Warten Sie, bis der laufende Neuaufbau beendet ist, oder brechen Sie ihn ab.",
                            "Wait until the running rebuild has ended, or abort it.")),
    NO_FACTS_REBUILD(new Wording(
                    409,
                    "Es läuft kein Neuaufbau der Fakten, der abgebrochen werden kann.",
                    "No rebuild of the facts is running that can be aborted.")
            .advice(
                    "Laden Sie die Seite neu. Vielleicht ist der Neuaufbau schon beendet.",
                    "Load the page again. The rebuild may have ended already.")),

    NO_SUCH_PARTICIPANT(404, "Diese Person ist nicht erfasst.", "This person is not registered."),
    NO_SUCH_WORK_BIOGRAPHY(new Wording(
            404,
            "Zur Arbeit dieser Person ist noch nichts erfasst.",
            "Nothing has been recorded yet about the work of this person.")),
    NO_SUCH_INTEGRATION(
            new Wording(404, "Diese Arbeitsaufnahme ist nicht erfasst.", "This integration has not been recorded.")),
    INTEGRATION_EXISTS(new Wording(
                    409,
                    "Diese Arbeitsaufnahme ist schon mit anderen Angaben erfasst.",
                    "This integration is recorded already, with other details.")
            .advice("Berichtigen Sie die erfasste Arbeitsaufnahme.", "Correct the recorded integration.")),
    INTEGRATION_WITHDRAWN(
            new Wording(409, "Diese Arbeitsaufnahme wurde zurückgenommen.", "This integration was withdrawn.")
                    .advice("Erfassen Sie die Arbeitsaufnahme neu.", "Record the integration anew.")),
    ENDS_BEFORE_START(new Wording(422, "Der letzte Tag liegt vor dem ersten.", "The last day is before the first one.")
            .detail("Der letzte Tag ist der %s, der erste der %s.", "The last day is %s, the first day is %s.")
            .advice("Berichtigen Sie einen der beiden Tage.", "Correct one of the two days.")),
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
    UNKNOWN_LADDER(new Wording(
            422,
            "Diese Fassung der Stufenleiter gibt es nicht. Wählen Sie eine der angebotenen.",
            "There is no such version of the ladder. Choose one of those offered.")),
    STEP_NOT_ON_LADDER(new Wording(
            422,
            "Diese Stufe hat die Stufenleiter nicht. Wählen Sie eine ihrer Stufen.",
            "The ladder has no such step. Choose one of its steps.")),
    NO_SUCH_STEP(new Wording(
                    409,
                    "Für diesen Tag ist auf dieser Stufenleiter keine Stufe erfasst.",
                    "No step of this ladder is recorded for this day.")
            .detail("Angegeben ist der %s.", "The given day is %s.")
            .advice(
                    "Wählen Sie einen Tag aus der Liste der erfassten Stufen.",
                    "Choose a day from the list of recorded steps.")),
    NO_SUCH_CHECK(new Wording(
                    409,
                    "Für diesen Tag ist keine Prüfung ohne Arbeitsaufnahme erfasst.",
                    "No check without an integration is recorded for this day.")
            .detail("Angegeben ist der %s.", "The given day is %s.")
            .advice(
                    "Wählen Sie einen Tag aus der Liste der erfassten Prüfungen.",
                    "Choose a day from the list of recorded checks.")),
    NO_SUCH_BENEFIT_REPORT(new Wording(
                    409,
                    "Die zuletzt gemeldeten Bezugszeiten reichen nicht bis zu diesem Tag.",
                    "The periods reported last are not known up to this day.")
            .detail("Angegeben ist der %s.", "The given day is %s.")
            .advice(
                    "Sehen Sie in der Erwerbsbiografie der Person nach, bis wann der Bezug bekannt ist.",
                    "See in the person's work biography up to which day the receipt is known.")),
    PERIODS_NOT_IN_ORDER(new Wording(
            422,
            "Die Zeiträume stehen nicht in ihrer zeitlichen Reihenfolge, oder sie überschneiden sich. Ordnen Sie sie, und lassen Sie keinen Tag doppelt.",
            "The periods are not in the order of time, or they overlap. Order them and leave no day in two of them.")),
    PERIOD_NOT_KNOWN_YET(new Wording(
                    422,
                    "Ein Zeitraum reicht über den Tag hinaus, bis zu dem der Bezug bekannt ist.",
                    "A period goes beyond the day up to which the receipt is known.")
            .detail(
                    "Angegeben ist der %s, bekannt ist der Bezug bis zum %s.",
                    "The given day is %s, the receipt is known up to %s.")
            .advice(
                    "Lassen Sie das Ende offen, oder geben Sie einen späteren Tag der Auskunft an.",
                    "Leave the end open, or give a later day of the information.")),
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
