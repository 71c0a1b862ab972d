package de.motivag.kit.eventstore;

import de.motivag.events.OrganisationId;
import de.motivag.kit.tenancy.TenantTransactions;
import java.util.UUID;

/**
 * Unique keys stored beside the events. Commands claim and release them; code that changes events without a command
 * must call this class.
 */
public final class HeldKeys {
    private final StreamLoader streams;
    private final UniqueClaims claims;
    private final TenantTransactions transactions;

    HeldKeys(StreamLoader streams, UniqueClaims claims, TenantTransactions transactions) {
        this.streams = streams;
        this.claims = claims;
        this.transactions = transactions;
    }

    /** Gives a stream the key that its events describe, and releases its other keys of that kind. */
    public void restore(UUID stream, OrganisationId organisation) {
        transactions.within(organisation, () -> {
            streams.held(stream).ifPresent(held -> claims.hold(stream, held, organisation));
            return true;
        });
    }
}
