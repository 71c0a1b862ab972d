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

/** Row counts and hashes of the tables of a schema. The hash does not depend on the order of the rows. */
final class SchemaContents {
    /** @param hash over all columns of all rows */
    record Stored(long rows, String hash) {}

    /**
     * @param table name of the fact table
     * @param rows in the copy
     * @param hash of the copy
     * @param liveRows null if the live schema lacks the table
     * @param liveHash null if the live schema lacks the table
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

    /** Blocks per query; reading them takes a few milliseconds. */
    private static final int PIECE = 50;

    private static final BigInteger MODULUS = BigInteger.valueOf(Long.MAX_VALUE);

    private SchemaContents() {}

    /** Counts the rows of each table and adds up their hashes over all columns. */
    static Map<String, Stored> of(String schema, Connection database, Throttle throttle) throws SQLException {
        var contents = new TreeMap<String, Stored>();
        for (var table : FactCopy.tables(database, schema)) {
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
                select count(*), coalesce(sum(hash_record_extended(fact, 0)), 0) from %s as fact
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

    /** The number of blocks of a table. Rows written later are in later blocks or invisible to the present snapshot. */
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
        copy.forEach((table, copied) -> {
            var stored = live.get(table);
            compared.add(new Compared(
                    table,
                    copied.rows(),
                    copied.hash(),
                    stored == null ? null : stored.rows(),
                    stored == null ? null : stored.hash()));
        });
        return compared;
    }
}
