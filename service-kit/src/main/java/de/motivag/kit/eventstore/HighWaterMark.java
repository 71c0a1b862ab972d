package de.motivag.kit.eventstore;

import de.motivag.kit.tenancy.TenantTransactions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The high-water mark: the number up to which no event can be appended any more. A reader that has read up to it and
 * continues after it misses no event. Numbers are drawn before their transactions commit, see {@link GapTracker}. The
 * highest number becomes the mark once every transaction that was appending when it was read has ended.
 */
public final class HighWaterMark {
    /** An append takes milliseconds. If one takes longer, the mark stays before the first missing number. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final JdbcClient database;
    private final TenantTransactions transactions;
    private final Supplier<Set<String>> openTransactions;
    private final AtomicLong highest = new AtomicLong();

    /** @param openTransactions transactions that hold a ROW EXCLUSIVE lock on the event table now */
    HighWaterMark(JdbcClient database, TenantTransactions transactions, Supplier<Set<String>> openTransactions) {
        this.database = database;
        this.transactions = transactions;
        this.openTransactions = openTransactions;
    }

    /**
     * Returns the current mark; may wait a moment. Call it outside of any transaction, because an older one would not
     * see the transactions that have ended since.
     */
    public long now() {
        var seen = transactions.acrossTenants(this::highestNumber);
        var deadline = System.nanoTime() + MAX_WAIT.toNanos();
        for (var open = open(); !open.isEmpty(); open.retainAll(open())) {
            if (System.nanoTime() > deadline) {
                return highest.accumulateAndGet(
                        transactions.acrossTenants(() -> lastWithoutGap(highest.get())), Math::max);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return highest.accumulateAndGet(seen, Math::max);
    }

    private Set<String> open() {
        return new HashSet<>(transactions.acrossTenants(openTransactions::get));
    }

    /** Whether a position is greater than every number ever stored, so that no reader can have reached it. */
    public boolean isBeyond(long position) {
        return position > highest.get() && position > transactions.acrossTenants(this::highestNumber);
    }

    /** The highest number over all organisations; the number alone reveals nothing about them. */
    private long highestNumber() {
        return database.sql("select coalesce(max(position), 0) from domain_event")
                .query(Long.class)
                .single();
    }

    private long lastWithoutGap(long from) {
        return database.sql("""
                        select coalesce(min(position), :from) from domain_event as last
                        where position > :from
                        and exists (select from domain_event where position = :from + 1)
                        and not exists (select from domain_event as next where next.position = last.position + 1)""").param("from", from).query(Long.class).single();
    }
}
