package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which commands about roadmaps are refused. */
public enum RoadmapRule implements Rule {
    NO_ROADMAP(new Wording(409, "Der Fahrplan ist noch leer.", "The roadmap is still empty.")
            .advice(
                    "Erfassen Sie zuerst ein Thema, ein Ziel, einen Stolperstein oder einen Schritt.",
                    "First record a topic, a goal, a stumbling block or a step.")),
    ROADMAP_CLOSED(new Wording(409, "Der Fahrplan ist abgeschlossen.", "The roadmap is closed.")
            .detail("Abgeschlossen wurde er am %s.", "It was closed on %s.")
            .advice(
                    "Soll er weitergehen, nehmen Sie zuerst den Abschluss zurück.",
                    "If it goes on, retract the closing first.")),
    ROADMAP_ENTRY_EXISTS(new Wording(
                    409,
                    "Dieser Eintrag ist schon erfasst, mit anderem Inhalt.",
                    "This entry is recorded already, with other contents.")
            .advice(
                    "Berichtigen Sie den Eintrag, oder erfassen Sie einen neuen.",
                    "Correct the entry, or record a new one.")),
    NO_SUCH_GOAL(404, "Dieses Ziel steht nicht im Fahrplan.", "The roadmap has no such goal."),
    NO_SUCH_STEP(404, "Dieser Schritt steht nicht im Fahrplan.", "The roadmap has no such step."),
    STEP_COMPLETED(new Wording(409, "Dieser Schritt ist schon erledigt.", "This step has been taken already.")
            .detail("Erledigt wurde er am %s.", "It was taken on %s.")
            .advice(
                    "Stimmt das nicht, berichtigen Sie den Eintrag, oder nehmen Sie ihn zurück.",
                    "If that is wrong, correct the entry or retract it.")),
    STEP_GIVEN_UP(new Wording(
                    409,
                    "Dieser Schritt ist schon als nicht erledigt erfasst, ohne neuen Termin.",
                    "This step is recorded as not taken already, without a new due day.")
            .detail("Erfasst ist der %s.", "It is recorded for %s.")
            .advice(
                    "Berichtigen Sie diesen Eintrag, oder planen Sie einen neuen Schritt.",
                    "Correct that entry, or plan a new step.")),
    NEW_DUE_BEFORE_MISSED(new Wording(
                    409,
                    "Der neue Termin liegt vor dem Tag, an dem der Schritt nicht erledigt war.",
                    "The new due day is before the day on which the step was not taken.")
            .detail(
                    "Angegeben ist der %s, nicht erledigt war der Schritt am %s.",
                    "The given day is %s, the step was not taken on %s.")
            .advice("Geben Sie diesen oder einen späteren Tag an.", "Give that day or a later one.")),
    GOAL_IN_USE(new Wording(
                    409,
                    "Zu diesem Ziel gehören noch Stolpersteine oder Schritte.",
                    "Stumbling blocks or steps still belong to this goal.")
            .advice(
                    "Nehmen Sie diese zuerst zurück, oder berichtigen Sie das Ziel.",
                    "Retract those first, or correct the goal.")),
    STEP_IN_USE(new Wording(
                    409,
                    "Zu diesem Schritt ist schon erfasst, dass er erledigt oder nicht erledigt wurde.",
                    "This step is recorded as taken or not taken already.")
            .advice(
                    "Nehmen Sie das zuerst zurück, oder berichtigen Sie den Schritt.",
                    "Retract that first, or correct the step.")),
    NOTHING_TO_FOLLOW_UP(new Wording(
                    409,
                    "Es gibt noch nichts nachzuhalten: Der Fahrplan ist nicht vereinbart, und die Maßnahme läuft noch.",
                    "There is nothing to follow up: the roadmap is not agreed, and the measure has not ended.")
            .advice("Erfassen Sie zuerst die Vereinbarung.", "Record the agreement first.")),
    BEFORE_FOLLOW_UP(new Wording(
                    409,
                    "Dieser Tag liegt vor der Vereinbarung und vor dem Ende der Maßnahme.",
                    "This day is before the agreement and before the measure's end.")
            .detail(
                    "Angegeben ist der %s, nachgehalten wird ab dem %s.",
                    "The given day is %s, follow-ups begin on %s.")
            .advice("Prüfen Sie den Tag.", "Check the day.")),
    LAW_NOT_YET_IN_FORCE(new Wording(
                    409,
                    "Diese Fassung des Gesetzes galt am Tag der Vereinbarung noch nicht.",
                    "This version of the law was not in force on the day of the agreement.")
            .detail(
                    "Angegeben ist die Fassung ab dem %s, vereinbart wurde am %s.",
                    "The given version begins on %s, the agreement was on %s.")
            .advice(
                    "Lassen Sie die Fassung weg, dann gilt die des Tages.",
                    "Leave the version out, then that of the day counts.")),
    LAW_TOO_OLD(new Wording(409, "So alt ist das SGB II nicht.", "SGB II is not as old as that.")
            .detail(
                    "Angegeben ist die Fassung ab dem %s, die erste galt ab dem %s.",
                    "The given version begins on %s, the first one began on %s.")
            .advice(
                    "Lassen Sie die Fassung weg, dann gilt die des Tages.",
                    "Leave the version out, then that of the day counts.")),
    FORM_NOT_KNOWN(new Wording(
                    409,
                    "Für diese Form der Vereinbarung ist am Tag der Vereinbarung keine Fassung des Gesetzes bekannt.",
                    "No version of the law is known for this form of agreement on the day of the agreement.")
            .detail("Vereinbart wurde am %s.", "The agreement was on %s.")
            .advice(
                    "Geben Sie den ersten Tag der Fassung an, oder wählen Sie eine andere Form.",
                    "Give the first day of the version, or choose another form.")),
    CORRECTION_INCOMPLETE(new Wording(
            422,
            "Eine Berichtigung nennt den falschen Eintrag und einen Grund. Ergänzen Sie, was fehlt, oder lassen Sie"
                    + " beides weg.",
            "A correction names the wrong entry and a reason. Add the one that is missing, or leave both out."));

    private final Wording wording;

    RoadmapRule(Wording wording) {
        this.wording = wording;
    }

    RoadmapRule(int status, String german, String english) {
        this(new Wording(status, german, english));
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
