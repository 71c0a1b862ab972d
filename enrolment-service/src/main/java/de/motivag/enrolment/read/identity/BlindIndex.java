package de.motivag.enrolment.read.identity;

import de.motivag.events.OrganisationId;
import de.motivag.kit.vault.Vault;
import org.springframework.stereotype.Component;

/** Hashes under a key of the organisation: what is sought is found, and nobody can read or try out what is stored. */
@Component
final class BlindIndex {
    private final Vault vault;

    BlindIndex(Vault vault) {
        this.vault = vault;
    }

    byte[] name(OrganisationId organisation, String beginning) {
        return vault.hash(organisation, "name/" + beginning);
    }

    /** As the kit keeps it among what must be unique. */
    byte[] clientNumber(OrganisationId organisation, String number) {
        return vault.hash(organisation, "client-number/" + number);
    }
}
