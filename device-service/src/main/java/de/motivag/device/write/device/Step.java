package de.motivag.device.write.device;

import de.motivag.kit.decision.Rule.Bilingual;

/** The kinds of steps whose days follow each other, as refusals name them. */
public enum Step {
    IN_STOCK("die Aufnahme in den Bestand", "the first day in stock"),
    HANDED_OUT("die Ausgabe", "the hand-out"),
    TAKEN_BACK("die Rücknahme", "the return"),
    WIPED("die Löschung der Daten", "the wipe"),
    LOST("der Verlust", "the loss"),
    DAMAGED("die Schadensmeldung", "the report of a damage"),
    SENT_TO_REPAIR("die Abgabe zur Reparatur", "the sending to repair"),
    REPAIRED("die Rückkehr aus der Reparatur", "the return from repair"),
    RETIRED("die Aussonderung", "the retirement");

    private final Bilingual text;

    Step(String german, String english) {
        this.text = new Bilingual(german, english);
    }

    public Bilingual text() {
        return text;
    }
}
