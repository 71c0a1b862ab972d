package de.motivag.kit.kafka;

import de.motivag.kit.tenancy.TenantTransactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Rebuilds replicas of another service's data from its topic, beside live traffic. The table then has the rows of
 * exactly those events that the consumer has handled: it may not continue before the rebuild has committed, and handles
 * all later events itself.
 */
public final class ReplicaRebuild {
    /** Maximum number of records per poll. */
    private static final int PIECE = 5_000;

    /**
     * @param replica the table
     * @param events number of events that it was rebuilt from
     * @param rows number of rows, of all organisations
     */
    public record Rebuilt(String replica, long events, long rows) {}

    private record Position(TopicPartition partition, long offset) {}

    private final List<Replica<?>> replicas;
    private final ConsumerFactory<String, byte[]> kafka;
    private final ConsumerPositions positions;
    private final JdbcClient database;
    private final TenantTransactions transactions;

    ReplicaRebuild(
            List<Replica<?>> replicas,
            ConsumerFactory<String, byte[]> kafka,
            ConsumerPositions positions,
            JdbcClient database,
            TenantTransactions transactions) {
        this.replicas = List.copyOf(replicas);
        this.kafka = kafka;
        this.positions = positions;
        this.database = database;
        this.transactions = transactions;
    }

    /** The tables of the replicas of this service. */
    public List<String> replicas() {
        return replicas.stream().map(Replica::table).sorted().toList();
    }

    /** Rebuilds the replica with this table. Returns nothing if there is none. */
    public Optional<Rebuilt> rebuild(String table) {
        return replicas.stream()
                .filter(replica -> replica.table().equals(table))
                .findFirst()
                .map(this::rebuild);
    }

    /** Reads most events before it locks the table, so that the consumer waits for the last ones only. */
    private Rebuilt rebuild(Replica<?> replica) {
        var dispatcher = RecordDispatcher.of(List.of(replica));
        try (var topic = new OffsetRanges(kafka, PIECE)) {
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            var read = transactions.acrossTenants(() -> handled(dispatcher));
            records.addAll(records(topic, Map.of(), read, dispatcher));
            return transactions.acrossTenants(() -> {
                lock(replica);
                records.addAll(records(topic, read, handled(dispatcher), dispatcher));
                return replace(replica, dispatcher, records);
            });
        }
    }

    /** The first offset of each partition that the consumer has not handled. */
    private Map<TopicPartition, Long> handled(RecordDispatcher dispatcher) {
        var handled = new HashMap<TopicPartition, Long>();
        positions.reached(ConsumerKind.AUTOMATION.label()).forEach((partition, last) -> {
            if (dispatcher.topics().contains(partition.topic())) {
                handled.put(partition, last.offset() + 1);
            }
        });
        return handled;
    }

    private static List<ConsumerRecord<String, byte[]>> records(
            OffsetRanges topic,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            RecordDispatcher dispatcher) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        topic.begin(from, to);
        while (topic.isThereMore()) {
            topic.read(record -> {
                if (dispatcher.names(record.headers())) {
                    records.add(record);
                }
            });
        }
        return records;
    }

    /** Readers of the table are not held back. The transaction may take longer than others. */
    private void lock(Replica<?> replica) {
        database.sql("select set_config('transaction_timeout', '0', true)")
                .query((row, _) -> row.getString(1))
                .single();
        database.sql("lock table " + replica.table() + " in share row exclusive mode")
                .update();
    }

    private Rebuilt replace(
            Replica<?> replica, RecordDispatcher dispatcher, List<ConsumerRecord<String, byte[]>> records) {
        database.sql("delete from " + replica.table()).update();
        var without = without();
        var sequences = new HashMap<UUID, Long>();
        var events = 0L;
        for (var record : records) {
            if (without.contains(
                    new Position(new TopicPartition(record.topic(), record.partition()), record.offset()))) {
                continue;
            }
            var received = RecordDispatcher.read(record);
            var recorded = received.recorded();
            // A relay that was killed may have sent an event again.
            if (recorded.sequence() > sequences.getOrDefault(recorded.stream(), -1L)) {
                sequences.put(recorded.stream(), recorded.sequence());
                dispatcher.handle(List.of(received));
                events++;
            }
        }
        var rows = database.sql("select count(*) from " + replica.table())
                .query(Long.class)
                .single();
        return new Rebuilt(replica.table(), events, rows);
    }

    /** Records that had no effect: parked ones, which may be retried later, discarded and void ones. */
    private Set<Position> without() {
        var without = new HashSet<Position>();
        database.sql("""
                        select topic, partition, "offset" from parked_event where consumer = :consumer
                        union all select topic, partition, "offset" from discarded_event where consumer = :consumer
                        union all select topic, partition, "offset" from void_event where reader = :consumer""").param("consumer", ConsumerKind.AUTOMATION.label()).query(row -> {
            without.add(new Position(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)));
        });
        return without;
    }
}
