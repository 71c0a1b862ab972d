package de.motivag.kit.eventstore;

import de.motivag.events.OrganisationId;
import de.motivag.kit.tenancy.TenantTransactions;
import java.util.UUID;

/** Unique keys beside the events: commands claim and release them, so whoever changes events otherwise has to see to them. */
public final class HeldKeys {
    private final StreamLoader streams;
    private final UniqueClaims claims;
    private final TenantTransactions transactions;

    HeldKeys(StreamLoader streams, UniqueClaims claims, TenantTransactions transactions) {
        this.streams = streams;
        this.claims = claims;
        this.transactions = transactions;
    }

    /** Gives a stream the key that its events tell of, and takes others of that kind from it. */
    public void restore(UUID stream, OrganisationId organisation) {
        transactions.within(organisation, () -> {
            streams.held(stream).ifPresent(held -> claims.hold(stream, held, organisation));
            return true;
        });
    }
}
