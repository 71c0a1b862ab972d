package de.motivag.kit.eventstore;

import de.motivag.kit.wall.Transactions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up to which number nothing can be appended any more: whoever has read that far and goes on behind it misses no event.
 * Numbers are drawn before their transactions commit, see {@link Gaps}; so the highest number there is becomes the horizon
 * when every transaction that was appending when it was seen has ended.
 */
public final class Horizon {
    /** An append takes milliseconds. While one takes longer, the horizon ends before the first number that is missing. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final JdbcClient database;
    private final Transactions transactions;
    private final Supplier<Set<String>> openTransactions;
    private final AtomicLong highest = new AtomicLong();

    /** @param openTransactions those that hold a ROW EXCLUSIVE lock on the table of events now */
    Horizon(JdbcClient database, Transactions transactions, Supplier<Set<String>> openTransactions) {
        this.database = database;
        this.transactions = transactions;
        this.openTransactions = openTransactions;
    }

    /** May wait a moment. To be called outside of any transaction: one that began earlier would not see what has ended meanwhile. */
    public long now() {
        var seen = transactions.everywhere(this::highestNumber);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var open = open(); !open.isEmpty(); open.retainAll(open())) {
            if (System.nanoTime() > deadline) {
                return highest.accumulateAndGet(
                        transactions.everywhere(() -> lastWithoutGap(highest.get())), Math::max);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return highest.accumulateAndGet(seen, Math::max);
    }

    private Set<String> open() {
        return new HashSet<>(transactions.everywhere(openTransactions::get));
    }

    /** Whether a number is behind all that were ever stored: no reader can have got that far. */
    public boolean isBeyond(long position) {
        return position > highest.get() && position > transactions.everywhere(this::highestNumber);
    }

    /** Of all organisations: a number says nothing about any of them. */
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
