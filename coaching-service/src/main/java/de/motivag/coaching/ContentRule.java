package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which commands about topics, reasons of absences and self-study are refused. */
public enum ContentRule implements Rule {
    TOPIC_TWICE(new Wording(
            422,
            "Zwei Themen haben dasselbe Kürzel. Geben Sie jedem Thema ein eigenes Kürzel.",
            "Two topics have the same code. Give each topic a code of its own.")),
    TOPIC_OF_NO_MODULE(new Wording(
            422,
            "Das Thema nennt ein Modul, das dieses Angebot nicht hat. Wählen Sie eines seiner Module, oder ergänzen Sie das Modul.",
            "The topic names a module that this offer does not have. Choose one of its modules, or add the module.")),
    TOPIC_NOT_IN_MODULE(new Wording(
                    409,
                    "Dieses Thema steht nicht im Katalog des Moduls.",
                    "This topic is not in the catalogue of the module.")
            .detail("Es geht um das Thema %s und das Modul %s.", "The topic is %s, the module is %s.")
            .advice(
                    "Wählen Sie Themen des Moduls. Die Teamleitung ergänzt den Katalog im Angebot.",
                    "Choose topics of the module. A team lead adds topics to the offer.")),
    REASON_WITHOUT_ABSENCE(new Wording(
            422,
            "Ein Grund der Abwesenheit passt nur, wenn die Person gefehlt hat. Lassen Sie ihn weg, oder berichtigen Sie die Anwesenheit.",
            "A reason of absence fits only if the person was absent. Leave it out, or correct the attendance.")),
    SELF_STUDY_AFTER_END(new Wording(
                    409,
                    "Das Selbststudium läge nach dem vorzeitigen Ende der Teilnahme.",
                    "The self-study would be after the early end of the participation.")
            .detail(
                    "Angegeben ist der %s, beendet wurde die Teilnahme am %s.",
                    "The given day is %s, the participation ended on %s.")
            .advice(
                    "Geben Sie einen früheren Tag an, oder berichtigen Sie das Ende.",
                    "Give an earlier day, or correct the end."));

    private final Wording wording;

    ContentRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
