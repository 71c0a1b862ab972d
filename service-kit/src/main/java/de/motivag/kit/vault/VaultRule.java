package de.motivag.kit.vault;

import de.motivag.kit.decision.Rule;

/** The rules by which the vault refuses to record anything more about a person. */
public enum VaultRule implements Rule {
    PARTICIPANT_ERASED(409, "Die Daten dieser Person wurden gelöscht.", "This person's data have been erased.");

    private final Wording wording;

    VaultRule(int status, String german, String english) {
        wording = new Wording(status, german, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
