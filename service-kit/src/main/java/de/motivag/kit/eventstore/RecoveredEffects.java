package de.motivag.kit.eventstore;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds effects of other events that were restored by a recovery. After a restore the consumers' positions are old, so
 * reactions send their commands again although the resulting events exist already.
 */
final class RecoveredEffects {
    private final JdbcClient database;

    RecoveredEffects(JdbcClient database) {
        this.database = database;
    }

    /** Whether one of these streams contains a recovered event that was caused by this event. */
    boolean include(String causation, Collection<UUID> streams) {
        return database.sql("""
                        select exists (select from recovered_event where causation = ? and stream = any (?))""")
                .params(causation, streams.stream().map(UUID::toString).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
