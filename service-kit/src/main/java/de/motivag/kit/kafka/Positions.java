package de.motivag.kit.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a consumer has come, in its own database: by partition, and by the sequence of each stream. */
final class Positions {
    /** @param sequence of the last event that had its effect; -1 before the first */
    record Stream(long sequence, boolean parked) {}

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

    Optional<Stream> stream(String consumer, String topic, String stream) {
        return database.sql("""
                        select sequence, parked from consumer_stream
                        where consumer = ? and topic = ? and stream = ? for update""")
                .params(consumer, topic, stream)
                .query((row, i) -> new Stream(row.getLong(1), row.getBoolean(2)))
                .optional();
    }

    void reached(String consumer, String topic, String stream, Stream now) {
        database.sql("""
                        insert into consumer_stream (consumer, topic, stream, sequence, parked) values (?, ?, ?, ?, ?)
                        on conflict (consumer, topic, stream) do update
                        set sequence = excluded.sequence, parked = excluded.parked""")
                .params(consumer, topic, stream, now.sequence(), now.parked())
                .update();
    }
}
