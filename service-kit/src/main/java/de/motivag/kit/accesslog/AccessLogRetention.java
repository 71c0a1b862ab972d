package de.motivag.kit.accesslog;

import de.motivag.kit.decision.DecisionContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes rows of the access log whose retention term has ended. Uses its own connection as the owner of the tables,
 * because the service's role may neither change nor delete a row.
 */
final class AccessLogRetention {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLogRetention.class);

    /** Small enough for short transactions, which run beside those that add rows. */
    private static final int BATCH = 5_000;

    private final JdbcClient owner;
    private final Clock clock;
    private final int months;

    /** @param months retention term in calendar months, at least 1 */
    AccessLogRetention(DataSource owner, Clock clock, int months) {
        if (months < 1) {
            throw new IllegalStateException("motivag.access-log.months must be 1 or more");
        }
        this.owner = JdbcClient.create(owner);
        this.clock = clock;
        this.months = months;
    }

    /** @return number of deleted rows, of all organisations */
    int deleteExpired() {
        var first = LocalDate.ofInstant(clock.instant(), DecisionContext.BERLIN).minusMonths(months);
        var expiry = Timestamp.from(first.atStartOfDay(DecisionContext.BERLIN).toInstant());
        var all = 0;
        int deleted;
        do {
            deleted = owner.sql("delete from access_log where id in (select id from access_log where at < ? limit ?)")
                    .params(expiry, BATCH)
                    .update();
            all += deleted;
        } while (deleted == BATCH);
        if (all > 0) {
            LOG.info("Deleted {} rows of the access log from before {}", all, first);
        }
        return all;
    }
}
