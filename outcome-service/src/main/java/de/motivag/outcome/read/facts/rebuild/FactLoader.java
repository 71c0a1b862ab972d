package de.motivag.outcome.read.facts.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.kit.kafka.OffsetRanges;
import de.motivag.kit.kafka.ReceivedEventReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Loads ranges of the topics into the copy, many records per transaction. The positions move in the same transaction,
 * so a rebuild continues from them after a crash.
 */
final class FactLoader {
    private static final Comparator<RecordPosition> ORDER = Comparator.comparing(
                    (RecordPosition position) -> position.partition().toString())
            .thenComparingLong(RecordPosition::offset);

    private final Connection database;
    private final OffsetRanges topics;
    private final FactSink sink;
    private final Throttle throttle;
    private final LongConsumer done;

    /** @param done receives the number of written records; may throw to stop the transfer */
    FactLoader(Connection database, OffsetRanges topics, FactSink sink, Throttle throttle, LongConsumer done) {
        this.database = database;
        this.topics = topics;
        this.sink = sink;
        this.throttle = throttle;
        this.done = done;
    }

    /**
     * Brings the copy to the positions of the live facts, never beyond. Records that were skipped and retried since
     * come first, because they are older within their streams.
     *
     * @param mine the partitions of this thread
     */
    void upTo(LoadedPositions live, Predicate<TopicPartition> mine) throws SQLException {
        var copy = LoadedPositions.copy(database);
        database.rollback();
        for (var position : copy.without().stream().sorted(ORDER).toList()) {
            if (mine.test(position.partition()) && !live.without().contains(position)) {
                loadSkipped(position, live.discarded());
            }
        }
        var to = new HashMap<>(live.next());
        to.keySet().removeIf(mine.negate());
        take(copy.next(), to, live);
    }

    private void take(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, LoadedPositions live)
            throws SQLException {
        var stored = new HashMap<>(from);
        var skipped = new HashSet<RecordPosition>();
        topics.begin(from, to);
        while (topics.isThereMore()) {
            topics.read(record -> {
                if (!live.without().isEmpty() && live.without().contains(positionOf(record))) {
                    skipped.add(positionOf(record));
                } else {
                    add(record, live.discarded());
                }
            });
            if (sink.isFull() || !topics.isThereMore()) {
                sink.writeTo(database);
                move(stored, topics.next());
                skip(skipped);
                database.commit();
                skipped.clear();
            }
            throttle.rest();
        }
    }

    private void loadSkipped(RecordPosition position, Set<LoadedPositions.Discarded> discarded) throws SQLException {
        topics.begin(
                Map.of(position.partition(), position.offset()), Map.of(position.partition(), position.offset() + 1));
        while (topics.isThereMore()) {
            topics.read(record -> add(record, discarded));
        }
        sink.writeTo(database);
        try (var delete = database.prepareStatement(
                "delete from facts_rebuild.skipped where topic = ? and partition = ? and \"offset\" = ?")) {
            set(delete, position);
            changed(delete.executeUpdate());
        }
        database.commit();
    }

    private void add(ConsumerRecord<String, byte[]> record, Set<LoadedPositions.Discarded> discarded) {
        if (!discarded.isEmpty() && isSkipped(record, discarded)) {
            return;
        }
        var received = ReceivedEventReader.read(record);
        if (received != null) {
            sink.add(received);
        }
    }

    /** Whether the consumer ignored a redelivered event that was discarded before, because its stream has advanced. */
    private boolean isSkipped(ConsumerRecord<String, byte[]> record, Set<LoadedPositions.Discarded> discarded) {
        var sequence = record.headers().lastHeader("ce_sequence");
        if (record.key() == null || sequence == null) {
            return false;
        }
        var event = new LoadedPositions.Discarded(record.topic(), record.key(), new String(sequence.value(), UTF_8));
        return discarded.contains(event) && isBehind(event);
    }

    private boolean isBehind(LoadedPositions.Discarded event) {
        try {
            sink.writeTo(database);
            return RebuildRuns.client(database)
                    .sql("select count(*) > 0 from %s.event where stream::text = ? and sequence >= ?::bigint"
                            .formatted(FactCopy.SCHEMA))
                    .params(event.stream(), event.sequence())
                    .query(Boolean.class)
                    .single();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordPosition positionOf(ConsumerRecord<?, ?> record) {
        return new RecordPosition(new TopicPartition(record.topic(), record.partition()), record.offset());
    }

    /** Moves the positions by compare-and-set, because a transaction of a killed instance may still commit before. */
    private void move(Map<TopicPartition, Long> stored, Map<TopicPartition, Long> next) throws SQLException {
        try (var insert = database.prepareStatement(
                        "insert into facts_rebuild.position values (?, ?, 0) on conflict do nothing");
                var update = database.prepareStatement("""
                        update facts_rebuild.position set next_offset = ?
                        where topic = ? and partition = ? and next_offset = ?""")) {
            long records = 0;
            for (var entry : next.entrySet()) {
                var partition = entry.getKey();
                var before = stored.get(partition);
                if (entry.getValue().equals(before)) {
                    continue;
                }
                if (before == null) {
                    insert.setString(1, partition.topic());
                    insert.setInt(2, partition.partition());
                    insert.executeUpdate();
                    before = 0L;
                }
                update.setLong(1, entry.getValue());
                update.setString(2, partition.topic());
                update.setInt(3, partition.partition());
                update.setLong(4, before);
                changed(update.executeUpdate());
                records += entry.getValue() - before;
            }
            stored.putAll(next);
            done.accept(records);
        }
    }

    private void skip(Set<RecordPosition> skipped) throws SQLException {
        try (var insert = database.prepareStatement(
                "insert into facts_rebuild.skipped values (?, ?, ?) on conflict do nothing")) {
            for (var position : skipped) {
                set(insert, position);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, RecordPosition position) throws SQLException {
        statement.setString(1, position.partition().topic());
        statement.setInt(2, position.partition().partition());
        statement.setLong(3, position.offset());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("Another process works on the same copy");
        }
    }
}
