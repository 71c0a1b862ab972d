package de.motivag.outcome.read.kpi;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.events.OrganisationId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
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

    /** @param events number of events */
    record Log(String hash, long events) {}

    private final JdbcClient database;

    LogHash(JdbcClient database) {
        this.database = database;
    }

    /** Computes the hash. Must run in a transaction, so that the driver fetches the rows in portions. */
    Log upTo(OrganisationId organisation, Instant known) {
        var digest = sha256();
        var events = new long[1];
        database.sql("""
                        select concat(source, ' ', stream, ' ', sequence, ' ', event_id, ' ', encode(digest, 'hex'), E'\\n')
                        from facts.event where organisation = ? and known_from <= ?
                        order by source collate "C", stream, sequence, event_id""")
                .withFetchSize(FETCH_SIZE)
                .params(organisation.value(), known.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    digest.update(row.getString(1).getBytes(UTF_8));
                    events[0]++;
                });
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
