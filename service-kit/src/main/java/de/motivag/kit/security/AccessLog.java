package de.motivag.kit.security;

import de.motivag.kit.wall.Transactions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who read an opened value, and who was denied what (Art. 5 (2), Art. 32 GDPR). */
public final class AccessLog {
    public enum Outcome {
        OPENED,
        DENIED
    }

    private final JdbcClient database;
    private final Transactions transactions;
    private final Clock clock;

    AccessLog(JdbcClient database, Transactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * To be called outside of any transaction: what is logged stays, whatever becomes of the request.
     *
     * @param what method and path of the request; ids, but no values
     */
    public void record(Caller caller, String what, Outcome outcome) {
        transactions.within(
                caller.organisation(),
                () -> database.sql("""
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
