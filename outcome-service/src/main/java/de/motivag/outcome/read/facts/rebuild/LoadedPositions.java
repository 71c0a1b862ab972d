package de.motivag.outcome.read.facts.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * How far facts have come at one moment.
 *
 * @param next by partition, the first offset that is not in them
 * @param without what is not in them all the same: parked, discarded or void while live, skipped in a copy
 * @param discarded which events these were; a relay may have sent one again
 */
record LoadedPositions(Map<TopicPartition, Long> next, Set<RecordPosition> without, Set<Discarded> discarded) {
    record Discarded(String topic, String stream, String sequence) {}

    private static final String LIVE = """
            select topic, partition, next_offset, false, null, null from consumer_position where consumer = 'facts'
            union all select topic, partition, "offset", true, null, null from parked_event where consumer = 'facts'
            union all select topic, partition, "offset", true, null, null from void_event where reader = 'facts'
            union all select topic, partition, "offset", true, stream, headers ->> 'ce_sequence'
            from discarded_event where consumer = 'facts'""";

    private static final String COPY = """
            select topic, partition, next_offset, false, null, null from facts_rebuild.position
            union all select topic, partition, "offset", true, null, null from facts_rebuild.skipped""";

    /** One statement, one moment: what is retried leaves the parked ones as it comes into the facts. */
    static LoadedPositions live(Connection database) throws SQLException {
        return read(database, LIVE);
    }

    static LoadedPositions copy(Connection database) throws SQLException {
        return read(database, COPY);
    }

    private static LoadedPositions read(Connection database, String sql) throws SQLException {
        var next = new HashMap<TopicPartition, Long>();
        var without = new HashSet<RecordPosition>();
        var discarded = new HashSet<Discarded>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                var partition = new TopicPartition(row.getString(1), row.getInt(2));
                if (row.getBoolean(4)) {
                    without.add(new RecordPosition(partition, row.getLong(3)));
                } else {
                    next.put(partition, row.getLong(3));
                }
                if (row.getString(6) != null) {
                    discarded.add(new Discarded(row.getString(1), row.getString(5), row.getString(6)));
                }
            }
        }
        return new LoadedPositions(next, without, discarded);
    }

    /** Records, marks of the relays included. */
    long records() {
        return next.values().stream().mapToLong(Long::longValue).sum();
    }
}
