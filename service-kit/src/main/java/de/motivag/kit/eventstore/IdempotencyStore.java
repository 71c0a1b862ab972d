package de.motivag.kit.eventstore;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers to accepted commands by Idempotency-Key, committed with their events. A refused command stores nothing, so
 * that its key can be used again once the state has changed.
 */
final class IdempotencyStore {
    /** The key has an answer already; the transaction is rolled back and that answer is given. */
    static final class Repeated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Repeated() {
            super(null, null, false, false);
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    IdempotencyStore(JdbcClient database) {
        this.database = database;
    }

    /** @throws Repeated if the key has an answer already */
    void remember(CommandContext context, CommandResult accepted) {
        var repeatable = context.repeatable();
        if (repeatable == null) {
            return;
        }
        var inserted = database.sql("""
                        insert into first_answer (key, request, id, version, created, events, answered_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, now()) on conflict do nothing""")
                .param(repeatable.key())
                .param(repeatable.request())
                .param(accepted.id())
                .param(accepted.version())
                .param(accepted.created())
                .param(JSON.writeValueAsString(accepted.events()))
                .update();
        if (inserted == 0) {
            throw new Repeated();
        }
    }

    /** @throws CommandRefused if the key was used for something else */
    Optional<CommandResult> firstAnswer(CommandContext context) {
        var repeatable = Objects.requireNonNull(context.repeatable());
        return database.sql("select request, id, version, created, events from first_answer where key = ?")
                .param(repeatable.key())
                .query((row, i) -> {
                    if (!Arrays.equals(row.getBytes(1), repeatable.request())) {
                        throw new CommandRefused(CommandRefused.Why.KEY_REUSED);
                    }
                    return new CommandResult(
                            row.getObject(2, UUID.class),
                            row.getLong(3),
                            row.getBoolean(4),
                            null,
                            List.of(JSON.readValue(row.getString(5), CommandResult.EventRef[].class)),
                            0);
                })
                .optional();
    }
}
