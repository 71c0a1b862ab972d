package de.motivag.enrolment.read.routing;

import static java.time.ZoneOffset.UTC;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.Streams;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.wall.Transactions;
import de.motivag.kit.web.Bound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What other routing rules would have said of the referrals that there are: the same function over the recorded facts,
 * with other values. Nothing is written but the access log, as the answer tells something of who was paid when.
 */
@RestController
class RoutingApi {
    private static final int AT_ONCE = 200;
    private static final String REASON = "WHAT_IF";

    private final Streams streams;
    private final Transactions transactions;
    private final JdbcClient database;
    private final AccessLog log;
    private final Clock clock;

    RoutingApi(Streams streams, Transactions transactions, JdbcClient database, AccessLog log, Clock clock) {
        this.streams = streams;
        this.transactions = transactions;
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Team leads see whose way would be another, and everybody whose facts were opened for that is logged: the counts tell
     * something of those too who are not listed. Analysts see
     * how many there are among all that their organisation has opened in the last quarter, by what was known at its end:
     * they know what is recorded when, and could tell from two answers what lies between them. Quarters share nothing.
     */
    @PostMapping(path = "/routing/what-if", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allow({Role.TEAM_LEAD, Role.ANALYST})
    OtherWays whatIf(@Bound WhatIf asked) {
        var caller = Caller.current();
        var named = caller.isAnyOf(Role.TEAM_LEAD);
        if (!named && asked.isOfAPart()) {
            throw new RuleViolated(EnrolmentRule.WHOLE_ORGANISATION_ONLY);
        }
        var quarter = named ? null : Quarter.lastBefore(LocalDate.ofInstant(clock.instant(), Given.BERLIN));
        var tally = new Tally(asked);
        var opened = new ArrayList<UUID>();
        List<Routed> some;
        UUID last = null;
        do {
            some = next(caller, asked, quarter, last);
            if (named) {
                opened.addAll(readable(some));
            }
            some.forEach(tally::add);
            last = some.isEmpty() ? null : some.getLast().said().referral().value();
        } while (some.size() == AT_ONCE);
        if (!tally.hasFoundAfter()) {
            throw new RuleViolated(EnrolmentRule.NO_SUCH_REFERRAL_IN_LIST, "#/after");
        }
        log.replayed(null, opened, REASON);
        return quarter == null ? tally.whole() : tally.countsOnly(quarter);
    }

    /** The log has a transaction of its own: one inside the other would need two connections at a time. */
    private List<Routed> next(Caller caller, WhatIf asked, @Nullable Quarter quarter, @Nullable UUID last) {
        return transactions.within(
                caller.organisation(),
                () -> ids(caller, asked, quarter, last).stream()
                        .map(id -> Routed.of(streams.read(id).stream()
                                .filter(entry ->
                                        quarter == null || entry.recorded().at().isBefore(quarter.end()))
                                .toList()))
                        .toList());
    }

    private List<ReferralId> ids(Caller caller, WhatIf asked, @Nullable Quarter quarter, @Nullable UUID last) {
        return database.sql("""
                        select referral from referral where organisation = :organisation
                        and (:from::date is null or applied_on >= :from) and (:to::date is null or applied_on <= :to)
                        and (:offer::uuid is null or offer = :offer)
                        and (:begin::timestamptz is null or opened_at >= :begin and opened_at < :end)
                        and (:last::uuid is null or (opened_at, referral) >
                          (select opened_at, referral from referral where organisation = :organisation and referral = :last))
                        order by opened_at, referral limit :most""")
                .param("organisation", caller.organisation().value())
                .param("from", asked.from())
                .param("to", asked.to())
                .param("offer", asked.offer() == null ? null : asked.offer().value())
                .param("begin", quarter == null ? null : quarter.begin().atOffset(UTC))
                .param("end", quarter == null ? null : quarter.end().atOffset(UTC))
                .param("last", last)
                .param("most", AT_ONCE)
                .query((row, i) -> new ReferralId(row.getObject(1, UUID.class)))
                .list();
    }

    private static List<UUID> readable(List<Routed> some) {
        return some.stream()
                .filter(Routed::isReadable)
                .map(referral -> referral.said().participant().value())
                .toList();
    }
}
