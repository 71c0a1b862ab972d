package de.motivag.outcome.read.facts.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands in the tables of a schema. The same rows have the same hash, in whatever order they were written. */
final class Contents {
    /** @param hash over all columns of all rows */
    record Stored(long rows, String hash) {}

    /**
     * @param rows in the copy
     * @param hash of the copy
     * @param liveRows none if it is not live
     * @param liveHash none if it is not live
     */
    record Compared(
            String table,
            long rows,
            String hash,
            @Nullable Long liveRows,
            @Nullable String liveHash) {
        boolean differs() {
            return !hash.equals(liveHash) || !Objects.equals(liveRows, rows);
        }
    }

    private Contents() {}

    static Map<String, Stored> of(String schema, Connection database) throws SQLException {
        var contents = new TreeMap<String, Stored>();
        try (var query = database.prepareStatement("select * from facts_rebuild.contents(?)")) {
            query.setString(1, schema);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    contents.put(row.getString(1), new Stored(row.getLong(2), row.getString(3)));
                }
            }
        }
        return contents;
    }

    static List<Compared> compared(Map<String, Stored> copy, Map<String, Stored> live) {
        var compared = new ArrayList<Compared>();
        copy.forEach((table, made) -> {
            var there = live.get(table);
            compared.add(new Compared(
                    table,
                    made.rows(),
                    made.hash(),
                    there == null ? null : there.rows(),
                    there == null ? null : there.hash()));
        });
        return compared;
    }
}
