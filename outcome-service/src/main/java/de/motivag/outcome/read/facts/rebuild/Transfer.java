package de.motivag.outcome.read.facts.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.kit.kafka.HeardReader;
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
 * Takes stretches of the topics into the copy, many records per transaction, and moves its positions in the same
 * transaction: a killed rebuild goes on where they stand.
 */
final class Transfer {
    private static final Comparator<Place> ORDER =
            Comparator.comparing((Place place) -> place.partition().toString()).thenComparingLong(Place::offset);

    private final Connection database;
    private final OffsetRanges topics;
    private final Sink sink;
    private final Throttle throttle;
    private final LongConsumer done;

    /** @param done hears how many records have been written; may throw, to stop it */
    Transfer(Connection database, OffsetRanges topics, Sink sink, Throttle throttle, LongConsumer done) {
        this.database = database;
        this.topics = topics;
        this.sink = sink;
        this.throttle = throttle;
        this.done = done;
    }

    /**
     * Brings the copy to where the live facts stood; it is never ahead of them. First comes what was skipped and has been
     * retried since: within a stream all of that is older.
     *
     * @param mine which partitions; all others are somebody else's
     */
    void upTo(Reached live, Predicate<TopicPartition> mine) throws SQLException {
        var copy = Reached.copy(database);
        database.rollback();
        for (var place : copy.without().stream().sorted(ORDER).toList()) {
            if (mine.test(place.partition()) && !live.without().contains(place)) {
                late(place, live.discarded());
            }
        }
        var to = new HashMap<>(live.next());
        to.keySet().removeIf(mine.negate());
        take(copy.next(), to, live);
    }

    private void take(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Reached live) throws SQLException {
        var stored = new HashMap<>(from);
        var skipped = new HashSet<Place>();
        topics.begin(from, to);
        while (topics.isThereMore()) {
            topics.read(record -> {
                if (!live.without().isEmpty() && live.without().contains(place(record))) {
                    skipped.add(place(record));
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

    private void late(Place place, Set<Reached.Discarded> discarded) throws SQLException {
        topics.begin(Map.of(place.partition(), place.offset()), Map.of(place.partition(), place.offset() + 1));
        while (topics.isThereMore()) {
            topics.read(record -> add(record, discarded));
        }
        sink.writeTo(database);
        try (var delete = database.prepareStatement(
                "delete from facts_rebuild.skipped where topic = ? and partition = ? and \"offset\" = ?")) {
            set(delete, place);
            changed(delete.executeUpdate());
        }
        database.commit();
    }

    private void add(ConsumerRecord<String, byte[]> record, Set<Reached.Discarded> discarded) {
        if (!discarded.isEmpty() && isPassedBy(record, discarded)) {
            return;
        }
        var heard = HeardReader.read(record);
        if (heard != null) {
            sink.add(heard);
        }
    }

    /** An event that was discarded and came again is no news to a consumer that has gone on in its stream. */
    private boolean isPassedBy(ConsumerRecord<String, byte[]> record, Set<Reached.Discarded> discarded) {
        var sequence = record.headers().lastHeader("ce_sequence");
        if (record.key() == null || sequence == null) {
            return false;
        }
        var event = new Reached.Discarded(record.topic(), record.key(), new String(sequence.value(), UTF_8));
        return discarded.contains(event) && isBehind(event);
    }

    private boolean isBehind(Reached.Discarded event) {
        try {
            sink.writeTo(database);
            return Runs.client(database)
                    .sql("select count(*) > 0 from %s.event where stream::text = ? and sequence >= ?::bigint"
                            .formatted(Copy.SCHEMA))
                    .params(event.stream(), event.sequence())
                    .query(Boolean.class)
                    .single();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Place place(ConsumerRecord<?, ?> record) {
        return new Place(new TopicPartition(record.topic(), record.partition()), record.offset());
    }

    /** Compare-and-set: what an instance that was killed still had under way may come before this. */
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

    private void skip(Set<Place> skipped) throws SQLException {
        try (var insert = database.prepareStatement(
                "insert into facts_rebuild.skipped values (?, ?, ?) on conflict do nothing")) {
            for (var place : skipped) {
                set(insert, place);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Place place) throws SQLException {
        statement.setString(1, place.partition().topic());
        statement.setInt(2, place.partition().partition());
        statement.setLong(3, place.offset());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("Somebody else works on the same copy");
        }
    }
}
