package de.motivag.kit.recovery;

import de.motivag.kit.kafka.PublishedEvent;
import de.motivag.kit.recovery.Difference.StreamPosition;
import de.motivag.kit.tenancy.TenantTransactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the events of the topic in the store, and the progress of the comparison. */
final class StoreLookup {
    private final JdbcClient database;
    private final TenantTransactions transactions;

    StoreLookup(JdbcClient database, TenantTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** The given events that the store lacks, without the known void events. */
    Set<UUID> lacking(Collection<PublishedEvent> events) {
        var lacking = new HashSet<UUID>();
        events.forEach(event -> lacking.add(event.recorded().id()));
        var ids = lacking.stream().map(UUID::toString).toArray(String[]::new);
        lacking.removeAll(transactions.acrossTenants(() -> database.sql("""
                        select id from domain_event where id = any (:ids)
                        union all select event_id from void_event where reader = :reader and event_id = any (:ids)""")
                .param("ids", ids)
                .param("reader", Comparison.READER)
                .query((row, _) -> UUID.fromString(row.getString(1)))
                .set()));
        return lacking;
    }

    /** The events of the store at these positions. */
    Map<StreamPosition, UUID> at(Collection<StreamPosition> positions) {
        return transactions.acrossTenants(() -> {
            var found = new HashMap<StreamPosition, UUID>();
            database.sql("""
                            select stream, sequence, id from domain_event
                            where (stream, sequence) in (select * from unnest(?, ?))""")
                    .params(
                            array(positions, position -> position.stream().toString(), String[]::new),
                            array(positions, StreamPosition::sequence, Long[]::new))
                    .query(row -> {
                        found.put(
                                new StreamPosition(UUID.fromString(row.getString(1)), row.getLong(2)),
                                UUID.fromString(row.getString(3)));
                    });
            return found;
        });
    }

    private static <T> T[] array(
            Collection<StreamPosition> positions, Function<StreamPosition, T> part, IntFunction<T[]> make) {
        return positions.stream().map(part).toArray(make);
    }

    /** The offset of each partition before which all events were found in the store. */
    Map<Integer, Long> compared() {
        return transactions.acrossTenants(() -> {
            var compared = new HashMap<Integer, Long>();
            database.sql("select partition, next_offset from topic_comparison").query(row -> {
                compared.put(row.getInt(1), row.getLong(2));
            });
            return compared;
        });
    }

    /** Joins the caller's transaction. Another instance may have advanced further. */
    void compared(Map<Integer, Long> next) {
        database.sql("""
                        insert into topic_comparison as known (partition, next_offset)
                        select * from unnest(?, ?) order by 1
                        on conflict (partition) do update set next_offset = excluded.next_offset
                        where known.next_offset < excluded.next_offset""")
                .params(next.keySet().toArray(Integer[]::new), next.values().toArray(Long[]::new))
                .update();
    }
}
