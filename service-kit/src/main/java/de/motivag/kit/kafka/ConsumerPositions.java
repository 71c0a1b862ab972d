package de.motivag.kit.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The positions of a consumer in its own database: by partition, and by the sequence of each stream. */
final class ConsumerPositions {
    /** @param sequence sequence of the last handled event; -1 before the first */
    record Stream(long sequence, boolean parked) {}

    /** Key of a stream on a topic. */
    record StreamKey(String topic, String stream) {}

    /**
     * The last record of a partition.
     *
     * @param time time of recording, if the record has it
     */
    record Last(long offset, @Nullable Instant time) {
        private @Nullable String timestamp() {
            return time == null ? null : time.toString();
        }
    }

    private final JdbcClient database;

    ConsumerPositions(JdbcClient database) {
        this.database = database;
    }

    /** The offset of the first record that has not been handled yet. */
    long next(String consumer, TopicPartition partition) {
        return database.sql("""
                        select next_offset from consumer_position where consumer = ? and topic = ? and partition = ?""")
                .params(consumer, partition.topic(), partition.partition())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Map<TopicPartition, Last> reached(String consumer) {
        var reached = new HashMap<TopicPartition, Last>();
        database.sql("select topic, partition, next_offset, last_time from consumer_position where consumer = ?")
                .param(consumer)
                .query(row -> {
                    var time = row.getTimestamp(4);
                    reached.put(
                            new TopicPartition(row.getString(1), row.getInt(2)),
                            new Last(row.getLong(3) - 1, time == null ? null : time.toInstant()));
                });
        return reached;
    }

    /**
     * Claims all records of these partitions up to the given ones for the current transaction. Another instance that
     * still believes it owns a partition waits here, and then finds the records claimed.
     *
     * @return first unclaimed offset of each partition; a partition whose records were all claimed is missing
     */
    Map<TopicPartition, Long> take(String consumer, Map<TopicPartition, Last> last) {
        var partitions = List.copyOf(last.entrySet());
        var first = new HashMap<TopicPartition, Long>();
        database.sql("""
                        insert into consumer_position as p (consumer, topic, partition, next_offset, last_time)
                        select ?, * from unnest(?, ?, ?, ?::timestamptz[]) as t order by 2, 3
                        on conflict (consumer, topic, partition) do update
                        set next_offset = excluded.next_offset, last_time = excluded.last_time
                        where p.next_offset < excluded.next_offset
                        returning p.topic, p.partition, coalesce(old.next_offset, 0)""")
                .params(
                        consumer,
                        texts(partitions, entry -> entry.getKey().topic()),
                        partitions.stream()
                                .map(entry -> entry.getKey().partition())
                                .toArray(Integer[]::new),
                        partitions.stream()
                                .map(entry -> entry.getValue().offset() + 1)
                                .toArray(Long[]::new),
                        partitions.stream()
                                .map(entry -> entry.getValue().timestamp())
                                .toArray(String[]::new))
                .query(row -> {
                    first.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                });
        return first;
    }

    Optional<Stream> stream(String consumer, StreamKey key) {
        return Optional.ofNullable(streams(consumer, Set.of(key)).get(key));
    }

    /** The states of these streams, locked until the transaction ends. */
    Map<StreamKey, Stream> streams(String consumer, Collection<StreamKey> keys) {
        var states = new HashMap<StreamKey, Stream>();
        database.sql("""
                        select topic, stream, sequence, parked from consumer_stream
                        where consumer = ? and (topic, stream) in (select * from unnest(?, ?))
                        order by topic, stream for update""")
                .params(consumer, texts(keys, StreamKey::topic), texts(keys, StreamKey::stream))
                .query(row -> {
                    states.put(
                            new StreamKey(row.getString(1), row.getString(2)),
                            new Stream(row.getLong(3), row.getBoolean(4)));
                });
        return states;
    }

    void reached(String consumer, Map<StreamKey, Stream> now) {
        if (now.isEmpty()) {
            return;
        }
        var streams = List.copyOf(now.entrySet());
        database.sql("""
                        insert into consumer_stream (consumer, topic, stream, sequence, parked)
                        select ?, * from unnest(?, ?, ?, ?)
                        on conflict (consumer, topic, stream) do update
                        set sequence = excluded.sequence, parked = excluded.parked""")
                .params(
                        consumer,
                        texts(streams, entry -> entry.getKey().topic()),
                        texts(streams, entry -> entry.getKey().stream()),
                        streams.stream()
                                .map(entry -> entry.getValue().sequence())
                                .toArray(Long[]::new),
                        streams.stream().map(entry -> entry.getValue().parked()).toArray(Boolean[]::new))
                .update();
    }

    private static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /**
     * Stores the published mark. The latest mark counts rather than the highest, because a clock may have been set
     * back.
     */
    void publishedUpTo(String consumer, TopicPartition partition, Instant time) {
        database.sql("""
                        update consumer_position set published_up_to = ?
                        where consumer = ? and topic = ? and partition = ?""")
                .params(
                        OffsetDateTime.ofInstant(time, ZoneOffset.UTC),
                        consumer,
                        partition.topic(),
                        partition.partition())
                .update();
    }
}
