package de.motivag.kit.vault;

import de.motivag.kit.decision.Rule;

/** The rules by which the vault refuses to record anything more about a person. */
public enum VaultRule implements Rule {
    PARTICIPANT_ERASED(
            new Wording(409, "Die Daten dieser Person wurden gelöscht.", "This person's data have been erased.")
                    .detail("Gelöscht wurden die Daten der Person %s.", "The data of person %s have been erased.")
                    .advice(
                            "Erfassen Sie die Person neu, wenn sie wieder betreut wird.",
                            "Register the person anew if the Jobcenter works with them again."));

    private final Wording wording;

    VaultRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
