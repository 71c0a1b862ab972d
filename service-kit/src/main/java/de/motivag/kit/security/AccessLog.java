package de.motivag.kit.security;

import de.motivag.kit.tenancy.TenantTransactions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The access log: reading of personal data and denied requests (Art. 5 (2), Art. 32 GDPR). One row per request, with
 * ids but no values. The request is described by its route, never by the address as it was typed.
 *
 * <p>Call it in a request and outside of any transaction, so that the row stays even if the request fails.
 */
public final class AccessLog {
    /** The kind of an access, or the reason why it was refused. */
    public enum Outcome {
        /** Confidential values about the people named in the row were shown. */
        OPENED,
        /** Pseudonymous data of many people were given out for analysis. */
        REPLAYED,
        /** The request asked for more people than the caller's role needs within an hour. No person was shown. */
        LIMITED,
        /** The role of the caller does not allow this request. */
        DENIED
    }

    /** Maximum number of people per row, as many as a page of a list has. */
    private static final int PEOPLE_PER_ROW = 200;

    private final JdbcClient database;
    private final TenantTransactions transactions;
    private final PeoplePerHour people;
    private final SecurityMetrics metrics;
    private final Clock clock;

    AccessLog(
            JdbcClient database,
            TenantTransactions transactions,
            PeoplePerHour people,
            SecurityMetrics metrics,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.people = people;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Logs that confidential values about these people are going to be shown to the caller. */
    public void opened(Collection<UUID> participants) {
        opened(participants, null);
    }

    /**
     * Logs the same with the reason that the caller gave. Logs nothing if the collection is empty.
     *
     * @throws TooManyPeople if the caller may not be shown that many people; then no person may be shown
     */
    public void opened(Collection<UUID> participants, @Nullable String reason) {
        var shown = new LinkedHashSet<>(participants);
        if (shown.isEmpty()) {
            return;
        }
        var caller = Caller.current();
        var now = clock.instant();
        var refusal = transactions.within(caller.organisation(), () -> openOrRefuse(caller, shown, reason, now));
        refusal.ifPresent(refused -> {
            metrics.refused(people.limit(caller).role());
            throw refused;
        });
    }

    private Optional<TooManyPeople> openOrRefuse(Caller caller, Set<UUID> shown, @Nullable String reason, Instant now) {
        var limit = people.limit(caller);
        var outlook = people.outlook(caller, shown, now);
        if (!outlook.fits()) {
            insert(new Row(caller, LoggedRequest.current(), Outcome.LIMITED, reason, List.of(), null), now);
            return Optional.of(new TooManyPeople(limit.people(), outlook.retryAfter()));
        }
        insert(new Row(caller, LoggedRequest.current(), Outcome.OPENED, reason, shown, null), now);
        metrics.shown(limit.role(), outlook.people());
        return Optional.empty();
    }

    /**
     * Logs that pseudonymous data of many people are going to be given to the caller.
     *
     * @param selection description of the selected data, without any text typed by the caller
     */
    public void replayed(String selection) {
        replayed(selection, List.of(), null);
    }

    /** @param participants persons whom the answer names or reveals something about, if they can be named */
    public void replayed(@Nullable String selection, Collection<UUID> participants, @Nullable String reason) {
        var caller = Caller.current();
        log(new Row(caller, LoggedRequest.current(), Outcome.REPLAYED, reason, participants, selection));
    }

    public void denied(LoggedRequest requested) {
        var caller = Caller.current();
        metrics.denied(caller);
        log(new Row(caller, requested, Outcome.DENIED, null, List.of(), null));
    }

    private void log(Row row) {
        var now = clock.instant();
        transactions.within(row.caller().organisation(), () -> {
            insert(row, now);
            return true;
        });
    }

    private record Row(
            Caller caller,
            LoggedRequest requested,
            Outcome outcome,
            @Nullable String reason,
            Collection<UUID> participants,
            @Nullable String selection) {}

    private void insert(Row row, Instant now) {
        var participants = row.participants().stream().distinct().toList();
        for (int first = 0; first == 0 || first < participants.size(); first += PEOPLE_PER_ROW) {
            var last = Math.min(participants.size(), first + PEOPLE_PER_ROW);
            insert(row, participants.subList(first, last), now);
        }
    }

    private void insert(Row row, List<UUID> participants, Instant now) {
        database.sql("""
                        insert into access_log (organisation, at, actor, roles, outcome, reason, method, route, entity,
                          participants, selection)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(row.caller().organisation().value())
                .param(Timestamp.from(now))
                .param(row.caller().staff())
                .param(row.caller().roles().stream().map(Role::claim).sorted().toArray(String[]::new))
                .param(row.outcome().name())
                .param(row.reason())
                .param(row.requested().method())
                .param(row.requested().route())
                .param(row.requested().entity())
                .param(participants.toArray(UUID[]::new))
                .param(row.selection())
                .update();
    }
}
