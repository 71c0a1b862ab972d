package de.motivag.outcome.read.facts.rebuild;

import java.math.BigInteger;
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

    /** Blocks per query: a few milliseconds. */
    private static final int PIECE = 50;

    private static final BigInteger MODULUS = BigInteger.valueOf(Long.MAX_VALUE);

    private Contents() {}

    /** The sum of the rows' hashes over all columns, of each table. */
    static Map<String, Stored> of(String schema, Connection database, Throttle throttle) throws SQLException {
        var contents = new TreeMap<String, Stored>();
        for (var table : Copy.tables(database, schema)) {
            contents.put(
                    table,
                    of("%s.\"%s\"".formatted(schema, table), blocks(schema, table, database), database, throttle));
        }
        return contents;
    }

    private static Stored of(String table, long blocks, Connection database, Throttle throttle) throws SQLException {
        long rows = 0;
        var hashes = BigInteger.ZERO;
        try (var query = database.prepareStatement("""
                select count(*), coalesce(sum(hash_record_extended(told, 0)), 0) from %s as told
                where ctid >= ?::tid and ctid < ?::tid""".formatted(table))) {
            for (long block = 0; block < blocks; block += PIECE) {
                query.setString(1, "(%d,0)".formatted(block));
                query.setString(2, "(%d,0)".formatted(block + PIECE));
                try (var row = query.executeQuery()) {
                    row.next();
                    rows += row.getLong(1);
                    hashes = hashes.add(row.getBigDecimal(2).toBigInteger());
                }
                throttle.rest();
            }
        }
        return new Stored(rows, Long.toHexString(hashes.remainder(MODULUS).longValue()));
    }

    /** Enough for every snapshot that is taken already: what is written later is in later blocks, or invisible to it. */
    private static long blocks(String schema, String table, Connection database) throws SQLException {
        try (var query = database.prepareStatement(
                "select pg_relation_size(format('%I.%I', ?, ?)::regclass) / current_setting('block_size')::int")) {
            query.setString(1, schema);
            query.setString(2, table);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
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
