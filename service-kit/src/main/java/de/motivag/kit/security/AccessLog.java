package de.motivag.kit.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who read an opened value, and who was denied what (Art. 5 (2), Art. 32 GDPR). */
public final class AccessLog {
    public enum Outcome {
        OPENED,
        DENIED
    }

    private final JdbcClient database;
    private final TransactionOperations separately;
    private final Clock clock;

    /** @param separately transactions of their own: what is logged stays, whatever becomes of the request */
    AccessLog(JdbcClient database, TransactionOperations separately, Clock clock) {
        this.database = database;
        this.separately = separately;
        this.clock = clock;
    }

    /** @param what method and path of the request; ids, but no values */
    public void record(Caller caller, String what, Outcome outcome) {
        separately.executeWithoutResult(transaction -> database.sql("""
                        insert into access_log (organisation, at, actor, role, what, outcome) values (?, ?, ?, ?, ?, ?)""")
                .params(
                        caller.organisation().value(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        caller.staff(),
                        caller.role(),
                        what,
                        outcome.name())
                .update());
    }
}
