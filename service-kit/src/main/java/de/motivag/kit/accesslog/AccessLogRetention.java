package de.motivag.kit.accesslog;

import de.motivag.kit.decision.Given;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes rows of the access log whose term has ended. It works as the owner of the tables, on a connection of its own:
 * the role of the service may neither change nor delete a row, however old.
 */
final class AccessLogRetention {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLogRetention.class);

    /** Few enough that a transaction is short beside those that add rows. */
    private static final int BATCH = 5_000;

    private final JdbcClient owner;
    private final Clock clock;
    private final int months;

    /** @param months calendar months for which a row is kept, from 1 */
    AccessLogRetention(DataSource owner, Clock clock, int months) {
        if (months < 1) {
            throw new IllegalStateException("motivag.access-log.months must be 1 or more");
        }
        this.owner = JdbcClient.create(owner);
        this.clock = clock;
        this.months = months;
    }

    /** @return how many rows were deleted, of all organisations */
    int deleteExpired() {
        var first = LocalDate.ofInstant(clock.instant(), Given.BERLIN).minusMonths(months);
        var before = Timestamp.from(first.atStartOfDay(Given.BERLIN).toInstant());
        var all = 0;
        int deleted;
        do {
            deleted = owner.sql("delete from access_log where id in (select id from access_log where at < ? limit ?)")
                    .params(before, BATCH)
                    .update();
            all += deleted;
        } while (deleted == BATCH);
        if (all > 0) {
            LOG.info("Deleted {} rows of the access log from before {}", all, first);
        }
        return all;
    }
}
