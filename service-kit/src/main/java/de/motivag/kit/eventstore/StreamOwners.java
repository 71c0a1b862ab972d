package de.motivag.kit.eventstore;

import de.motivag.events.OrganisationId;
import de.motivag.kit.tenancy.TenantTransactions;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out whether an append failed because the stream belongs to another organisation. */
public final class StreamOwners {
    private final JdbcClient database;
    private final TenantTransactions transactions;

    StreamOwners(JdbcClient database, TenantTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Reads in a transaction of its own, after the failed one has ended.
     *
     * @return the refusal to report instead of the failure, if a new stream of the append belongs to another
     * organisation
     */
    public Optional<CommandRefused> taken(Throwable failure, OrganisationId organisation) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AppendCollision collision) {
                return ownedByAnother(collision.newStreams(), organisation)
                        .map(stream -> CommandRefused.taken(stream, "another organisation"));
            }
        }
        return Optional.empty();
    }

    private Optional<UUID> ownedByAnother(Collection<UUID> streams, OrganisationId organisation) {
        if (streams.isEmpty()) {
            return Optional.empty();
        }
        return transactions.acrossTenants(() -> database.sql("""
                        select stream from domain_event
                        where stream = any (?) and sequence = 0 and organisation <> ? order by stream limit 1""")
                .params(streams.stream().map(UUID::toString).toArray(String[]::new), organisation.value())
                .query(String.class)
                .optional()
                .map(UUID::fromString));
    }
}
