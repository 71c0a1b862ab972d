package de.motivag.enrolment.read.identities;

import de.motivag.events.OrganisationId;
import de.motivag.kit.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Hashes search terms under a key of the organisation. Stored hashes can be searched, but neither read nor guessed
 * without the key.
 */
@Component
final class BlindIndex {
    private final Vault vault;

    BlindIndex(Vault vault) {
        this.vault = vault;
    }

    byte[] name(OrganisationId organisation, String term) {
        return vault.hash(organisation, "name/" + term);
    }

    byte[] duplicate(OrganisationId organisation, String term) {
        return vault.hash(organisation, "duplicate/" + term);
    }

    /** The hash that the kit stores for unique client numbers. */
    byte[] clientNumber(OrganisationId organisation, String number) {
        return vault.hash(organisation, "client-number/" + number);
    }
}
