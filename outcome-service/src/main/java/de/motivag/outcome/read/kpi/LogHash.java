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
 * value on the topic>} per distinct event that was recorded up to a moment, ordered by source, stream and sequence. Whoever
 * has the topics can compute it, less what operations have discarded (see {@link Completeness.Status}).
 */
@Component
class LogHash {
    private static final int AT_ONCE = 5000;

    /** @param events how many there were */
    record Log(String hash, long events) {}

    private final JdbcClient database;

    LogHash(JdbcClient database) {
        this.database = database;
    }

    /** In a transaction, so that the rows come in portions. */
    Log upTo(OrganisationId organisation, Instant known) {
        var digest = sha256();
        var events = new long[1];
        database.sql("""
                        select concat(source, ' ', stream, ' ', sequence, ' ', event_id, ' ', encode(digest, 'hex'), E'\\n')
                        from facts.event where organisation = ? and known_from <= ?
                        order by source collate "C", stream, sequence, event_id""")
                .withFetchSize(AT_ONCE)
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
