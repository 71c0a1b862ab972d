package de.motivag.kit.decision;

import de.motivag.events.Id;

/** The rules that all services share. */
public enum CommonRule implements Rule {
    DAY_IN_FUTURE(new Wording(422, "Dieser Tag liegt in der Zukunft.", "This day is in the future.")
            .detail(
                    "Angegeben ist der %s, der späteste mögliche Tag ist der %s.",
                    "The given day is %s, the latest possible day is %s.")
            .advice(
                    "Geben Sie den Tag an, an dem es geschehen ist: heute oder früher.",
                    "Give the day on which it happened: today or earlier.")),
    NOT_KNOWN(new Wording(409, "Dazu ist hier nichts erfasst.", "Nothing is recorded here under this id.")
            .detail("Nicht bekannt ist die Kennung %s.", "The unknown id is %s.")
            .advice(
                    "Prüfen Sie das genannte Feld. Wurde der Eintrag gerade erst angelegt, versuchen Sie es nach einigen "
                            + "Sekunden noch einmal.",
                    "Check the named field. If the entry was created just now, try again after a few seconds.")),
    NOT_FOR_THIS_ROLE(
            new Wording(403, "Diese Angabe steht Ihrer Rolle nicht zu.", "Your role may not give this property.")
                    .advice(
                            "Lassen Sie das Feld leer, oder bitten Sie eine Person mit der passenden Rolle darum.",
                            "Leave the field empty, or ask somebody who has the role for it.")),
    ID_TAKEN(new Wording(409, "Diese Kennung ist schon vergeben.", "This id is taken already.")
            .detail("Vergeben ist die Kennung %s.", "The taken id is %s.")
            .advice(
                    "Wählen Sie eine neue zufällige Kennung, oder lassen Sie das Feld weg.",
                    "Choose a new random id, or leave the field out."));

    private final Wording wording;

    CommonRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }

    /** The refusal of an unknown id in the body. */
    public static RuleViolated notKnown(Id id, String pointer) {
        return new RuleViolated(NOT_KNOWN, pointer).about(id);
    }
}
