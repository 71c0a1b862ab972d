package de.motivag.kit.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Claims all records of a partition up to this one for the current transaction: another instance that still believes
     * to own the partition waits here, and then finds them taken.
     *
     * @return the first offset that had not been taken; {@link Long#MAX_VALUE} if this one was
     */
    long take(String consumer, TopicPartition partition, long offset, @Nullable Instant recordedAt) {
        return database.sql("""
                        insert into consumer_position as p (consumer, topic, partition, next_offset, last_time)
                        values (?, ?, ?, ?, ?)
                        on conflict (consumer, topic, partition) do update
                        set next_offset = excluded.next_offset, last_time = excluded.last_time
                        where p.next_offset < excluded.next_offset
                        returning coalesce(old.next_offset, 0)""")
                .param(consumer)
                .param(partition.topic())
                .param(partition.partition())
                .param(offset + 1)
                .param(recordedAt == null ? null : OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(Long.MAX_VALUE);
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
        var places = List.copyOf(now.keySet());
        var streams = places.stream().map(now::get).filter(Objects::nonNull).toList();
        database.sql("""
                        insert into consumer_stream (consumer, topic, stream, sequence, parked)
                        select ?, * from unnest(?, ?, ?, ?)
                        on conflict (consumer, topic, stream) do update
                        set sequence = excluded.sequence, parked = excluded.parked""")
                .params(
                        consumer,
                        texts(places, Place::topic),
                        texts(places, Place::stream),
                        streams.stream().map(Stream::sequence).toArray(Long[]::new),
                        streams.stream().map(Stream::parked).toArray(Boolean[]::new))
                .update();
    }

    private static String[] texts(Collection<Place> places, Function<Place, String> text) {
        return places.stream().map(text).toArray(String[]::new);
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
