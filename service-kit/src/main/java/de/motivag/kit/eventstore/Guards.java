package de.motivag.kit.eventstore;

import de.motivag.events.Event;
import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.UniqueKey;
import de.motivag.kit.eventstore.CommandResult.RefusedField;
import de.motivag.kit.vault.Vault;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Rows that commit with the events: first answers by Idempotency-Key, and what must be unique over streams. */
final class Guards {
    /** The key has an answer already; the transaction is rolled back and that answer is given. */
    static final class Repeated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Repeated() {
            super(null, null, false, false);
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Vault vault;

    Guards(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void remember(CommandContext context, CommandResult result) {
        var repeatable = context.repeatable();
        if (repeatable == null) {
            return;
        }
        var field = result.field();
        var inserted = database.sql("""
                        insert into first_answer
                        (key, request, id, version, created, refusal, refused_field, allowed, events, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, now()) on conflict do nothing""")
                .param(repeatable.key())
                .param(repeatable.request())
                .param(result.id())
                .param(result.version())
                .param(result.created())
                .param(result.refusal())
                .param(field == null ? null : field.pointer())
                .param(field == null ? null : field.allowed().toArray(String[]::new))
                .param(JSON.writeValueAsString(result.events()))
                .update();
        if (inserted == 0) {
            throw new Repeated();
        }
    }

    /** @throws CommandRefused if the key was used for something else */
    Optional<CommandResult> firstAnswer(CommandContext context) {
        var repeatable = Objects.requireNonNull(context.repeatable());
        return database.sql("""
                        select request, id, version, created, refusal, refused_field, allowed, events
                        from first_answer where key = ?""")
                .param(repeatable.key())
                .query((row, i) -> {
                    if (!Arrays.equals(row.getBytes(1), repeatable.request())) {
                        throw new CommandRefused(CommandRefused.Why.KEY_REUSED);
                    }
                    return new CommandResult(
                            row.getObject(2, UUID.class),
                            row.getLong(3),
                            row.getBoolean(4),
                            row.getString(5),
                            field(row.getString(6), row.getArray(7)),
                            List.of(JSON.readValue(row.getString(8), CommandResult.EventRef[].class)),
                            0);
                })
                .optional();
    }

    private static @Nullable RefusedField field(@Nullable String pointer, @Nullable Array allowed) throws SQLException {
        return pointer == null || allowed == null
                ? null
                : new RefusedField(pointer, List.of((String[]) allowed.getArray()));
    }

    /** @throws RuleViolated if one of those whom the events are about was erased */
    void refuseErased(List<? extends Event> events, OrganisationId organisation) {
        events.stream()
                .map(Event::participant)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(person -> vault.refuseErased(organisation, person));
    }

    /**
     * Gives back and takes, or neither: a refusal is an answer, whose transaction commits.
     *
     * @throws RuleViolated if another stream holds one of those claimed
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

    /** Makes this the only key of its kind that the stream holds; one that another stream holds stays there. */
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
                throw new RuleViolated(claim.taken());
            }
        }
    }
}
