package de.motivag.kit.security;

import de.motivag.kit.wall.Transactions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who read an opened value, and who was denied what (Art. 5 (2), Art. 32 GDPR). */
public final class AccessLog {
    public enum Outcome {
        OPENED,
        /** Pseudonymous data of many people, to be counted. */
        REPLAYED,
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
        record(caller, List.of(what), outcome, null);
    }

    /**
     * The same for several things at once.
     *
     * @param reason why they are read, where the caller was asked
     */
    public void record(Caller caller, List<String> what, Outcome outcome, @Nullable String reason) {
        transactions.within(caller.organisation(), () -> {
            what.forEach(one -> insert(caller, one, outcome, reason));
            return true;
        });
    }

    private void insert(Caller caller, String what, Outcome outcome, @Nullable String reason) {
        database.sql("""
                        insert into access_log (organisation, at, actor, role, what, outcome, reason)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(caller.organisation().value())
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(caller.staff())
                .param(caller.role())
                .param(what)
                .param(outcome.name())
                .param(reason)
                .update();
    }
}
