package de.motivag.outcome.read.kpi;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.events.OrganisationId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hash of an organisation's log: SHA-256 over one line {@code <source> <stream> <sequence> <event> <SHA-256 of its
 * value on the topic>} per distinct event that was recorded up to a moment, ordered by source, stream and sequence. Any
 * reader of the topics can compute the hash, without the events that operations have discarded (see {@link
 * Completeness.Status}).
 */
@Component
class LogHash {
    private static final int FETCH_SIZE = 5000;
    private static final List<String> SOURCES =
            Completeness.SOURCES.stream().sorted().toList();

    /** @param events number of events */
    record Log(String hash, long events) {}

    private final JdbcClient database;

    LogHash(JdbcClient database) {
        this.database = database;
    }

    /** Computes the hash. Must run in a transaction, so that the driver fetches the rows in portions. */
    Log upTo(OrganisationId organisation, Instant known) {
        Figures.prepare(database);
        var digest = sha256();
        var events = new long[1];
        // Each source on its own, because sorting by ids alone is several times as fast.
        for (var source : SOURCES) {
            database.sql("""
                            select stream, sequence, event_id, digest from facts.event
                            where organisation = ? and source = ? and known_from <= ?
                            order by stream, sequence, event_id""")
                    .withFetchSize(FETCH_SIZE)
                    .params(organisation.value(), source, known.atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        var line = source
                                + ' '
                                + row.getString(1)
                                + ' '
                                + row.getLong(2)
                                + ' '
                                + row.getString(3)
                                + ' '
                                + HexFormat.of().formatHex(row.getBytes(4))
                                + '\n';
                        digest.update(line.getBytes(UTF_8));
                        events[0]++;
                    });
        }
        return new Log(HexFormat.of().formatHex(digest.digest()), events[0]);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
