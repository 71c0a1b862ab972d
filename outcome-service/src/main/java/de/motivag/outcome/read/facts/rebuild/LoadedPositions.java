package de.motivag.outcome.read.facts.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * The positions of a set of facts at one moment.
 *
 * @param next first offset of each partition that is not included
 * @param without records before that offset that are not included either: parked, discarded or void in the live facts,
 * skipped in a copy
 * @param discarded ids of the discarded events; a relay may have sent one again
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

    /**
     * Reads all positions in one statement, because a retried record leaves the parked ones in the same transaction
     * that adds its facts.
     */
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

    /** The number of records, including the relays' marks. */
    long records() {
        return next.values().stream().mapToLong(Long::longValue).sum();
    }
}
