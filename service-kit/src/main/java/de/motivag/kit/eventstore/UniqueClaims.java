package de.motivag.kit.eventstore;

import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.UniqueKey;
import de.motivag.kit.vault.Vault;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims of streams to unique keys, committed with the events. */
final class UniqueClaims {
    private final JdbcClient database;
    private final Vault vault;

    UniqueClaims(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * Releases and claims the keys, or does neither, because the transaction of a refusal commits as well.
     *
     * @throws RuleViolated if another stream holds one of the claimed keys
     */
    void exchange(List<UniqueKey> released, List<UniqueKey> claimed, OrganisationId organisation) {
        if (released.isEmpty() && claimed.isEmpty()) {
            return;
        }
        database.sql("savepoint keys").update();
        try {
            release(released, organisation);
            claim(claimed, organisation);
            database.sql("release savepoint keys").update();
        } catch (RuleViolated refusal) {
            database.sql("rollback to savepoint keys").update();
            throw refusal;
        }
    }

    /** Makes this key the only one of its kind that the stream holds. Keys of other streams stay unchanged. */
    void hold(UUID holder, StreamLoader.Held held, OrganisationId organisation) {
        database.sql("delete from unique_key where organisation = ? and kind = ? and holder = ?")
                .params(organisation.value(), held.kind(), holder)
                .update();
        var key = held.key();
        if (key != null) {
            database.sql("insert into unique_key (kind, hash, holder) values (?, ?, ?) on conflict do nothing")
                    .params(key.kind(), hash(key, organisation), holder)
                    .update();
        }
    }

    private void release(List<UniqueKey> released, OrganisationId organisation) {
        for (var key : released) {
            database.sql("delete from unique_key where organisation = ? and kind = ? and hash = ? and holder = ?")
                    .params(
                            organisation.value(),
                            key.kind(),
                            hash(key, organisation),
                            key.holder().value())
                    .update();
        }
    }

    private byte[] hash(UniqueKey key, OrganisationId organisation) {
        return vault.hash(organisation, key.kind() + "/" + key.value());
    }

    private void claim(List<UniqueKey> claims, OrganisationId organisation) {
        for (var claim : claims) {
            var holder = database.sql("""
                            insert into unique_key as held (kind, hash, holder) values (?, ?, ?)
                            on conflict (organisation, kind, hash) do update set kind = held.kind
                            returning holder""")
                    .params(
                            claim.kind(),
                            hash(claim, organisation),
                            claim.holder().value())
                    .query(UUID.class)
                    .single();
            if (!holder.equals(claim.holder().value())) {
                throw new RuleViolated(claim.taken(), claim.pointer()).about(holder);
            }
        }
    }
}
