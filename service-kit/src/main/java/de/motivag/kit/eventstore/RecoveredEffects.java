package de.motivag.kit.eventstore;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Effects of other events that came back with a recovery. The consumers' positions are those of the older copy, so that
 * their reactions send the same commands again; what these have recorded is there already.
 */
final class RecoveredEffects {
    private final JdbcClient database;

    RecoveredEffects(JdbcClient database) {
        this.database = database;
    }

    /** Whether an event that this cause has led to was recovered in one of these streams. */
    boolean include(String causation, Collection<UUID> streams) {
        return database.sql("""
                        select exists (select from recovered_event where causation = ? and stream = any (?))""")
                .params(causation, streams.stream().map(UUID::toString).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
