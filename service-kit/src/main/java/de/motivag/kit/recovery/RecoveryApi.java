package de.motivag.kit.recovery;

import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the changes that recoveries have made to this service's store, of all organisations. They show which people to
 * inform and which data to record again.
 */
@RestController
class RecoveryApi {
    private static final int MOST = 10_000;

    /** The effect of a recovery on an event. */
    enum Fate {
        /** Restored from the topic, without its confidential and internal parts. */
        RECOVERED,
        /** Set aside from the store, because the topic has another event with its sequence; kept with all parts. */
        DISPLACED,
        /** On a topic after another event with the same stream and sequence; it never has an effect. */
        VOID
    }

    /**
     * @param recovery number of the recovery
     * @param code code of the difference that operations confirmed
     * @param recoveredAt moment at which it began
     * @param appended events for which the store had none
     * @param displaced events that were set aside
     * @param finished whether its last steps are done: keys restored, views rebuilt
     */
    record Carried(
            long recovery, String code, OffsetDateTime recoveredAt, long appended, long displaced, boolean finished) {}

    /**
     * @param recovery null for a void event
     * @param organisation id of the organisation; null for a void event
     * @param type wire name
     * @param event id of the event
     * @param sequence position of the event in its stream
     */
    record Touched(
            Fate fate,
            @Nullable Long recovery,
            @Nullable String organisation,
            String type,
            UUID event,
            UUID stream,
            long sequence,
            Instant recordedAt) {}

    /**
     * @param recoveries recoveries of this store, the oldest first
     * @param events the latest 10,000, sorted by time of recording
     */
    record Recoveries(List<Carried> recoveries, List<Touched> events) {}

    private final JdbcClient database;
    private final TenantTransactions transactions;

    RecoveryApi(JdbcClient database, TenantTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Lists the recoveries of a restored store. */
    @GetMapping("/operations/recoveries")
    @Allow(Role.OPERATIONS)
    Recoveries recoveries() {
        return transactions.acrossTenants(() -> new Recoveries(carried(), touched()));
    }

    private List<Carried> carried() {
        return database.sql("""
                        select id as recovery, code, recovered_at, appended, displaced, finished
                        from recovery order by id""").query(Carried.class).list();
    }

    private List<Touched> touched() {
        return database.sql("""
                        select * from (
                            select 'RECOVERED' as fate, recovery, organisation, type, event_id, stream, sequence,
                                recorded_at::timestamptz as at from recovered_event
                            union all select 'DISPLACED', recovery, organisation, type, id, stream, sequence,
                                recorded_at::timestamptz from displaced_event
                            union all select distinct 'VOID', null::bigint, null, type, event_id, stream, sequence,
                                recorded_at from void_event
                            order by at desc, event_id limit ?) as latest
                        order by at, event_id""")
                .param(MOST)
                .query((row, _) -> new Touched(
                        Fate.valueOf(row.getString(1)),
                        row.getObject(2, Long.class),
                        row.getString(3),
                        row.getString(4),
                        UUID.fromString(row.getString(5)),
                        UUID.fromString(row.getString(6)),
                        row.getLong(7),
                        row.getTimestamp(8).toInstant()))
                .list();
    }
}
