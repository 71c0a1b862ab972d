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

/** How far a consumer has come, in its own database: by partition, and by the sequence of each stream. */
final class Positions {
    /** @param sequence of the last event that had its effect; -1 before the first */
    record Stream(long sequence, boolean parked) {}

    /** A stream on a topic. */
    record Place(String topic, String stream) {}

    /**
     * The last record of a partition.
     *
     * @param time when it was recorded, if it says so
     */
    record Last(long offset, @Nullable Instant time) {
        private @Nullable String timestamp() {
            return time == null ? null : time.toString();
        }
    }

    private final JdbcClient database;

    Positions(JdbcClient database) {
        this.database = database;
    }

    /** The offset of the first record that has had no effect yet. */
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
     * Claims all records of these partitions up to the last ones for the current transaction: another instance that still
     * believes to own a partition waits here, and then finds them taken.
     *
     * @return the first offset of each that had not been taken; nothing for a partition of which all had been
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
                        texts(partitions, each -> each.getKey().topic()),
                        partitions.stream()
                                .map(each -> each.getKey().partition())
                                .toArray(Integer[]::new),
                        partitions.stream()
                                .map(each -> each.getValue().offset() + 1)
                                .toArray(Long[]::new),
                        partitions.stream()
                                .map(each -> each.getValue().timestamp())
                                .toArray(String[]::new))
                .query(row -> {
                    first.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                });
        return first;
    }

    Optional<Stream> stream(String consumer, Place place) {
        return Optional.ofNullable(streams(consumer, Set.of(place)).get(place));
    }

    /** What is known of those streams; locked until the transaction ends. */
    Map<Place, Stream> streams(String consumer, Collection<Place> places) {
        var known = new HashMap<Place, Stream>();
        database.sql("""
                        select topic, stream, sequence, parked from consumer_stream
                        where consumer = ? and (topic, stream) in (select * from unnest(?, ?))
                        order by topic, stream for update""")
                .params(consumer, texts(places, Place::topic), texts(places, Place::stream))
                .query(row -> {
                    known.put(
                            new Place(row.getString(1), row.getString(2)),
                            new Stream(row.getLong(3), row.getBoolean(4)));
                });
        return known;
    }

    void reached(String consumer, Map<Place, Stream> now) {
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
                        texts(streams, each -> each.getKey().topic()),
                        texts(streams, each -> each.getKey().stream()),
                        streams.stream().map(each -> each.getValue().sequence()).toArray(Long[]::new),
                        streams.stream().map(each -> each.getValue().parked()).toArray(Boolean[]::new))
                .update();
    }

    private static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /** What was said last counts, not what was said highest: a clock may have been put back. */
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
