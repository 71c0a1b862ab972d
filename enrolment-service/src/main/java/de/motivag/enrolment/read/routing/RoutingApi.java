package de.motivag.enrolment.read.routing;

import static de.motivag.enrolment.EnrolmentRule.WHOLE_ORGANISATION_ONLY;
import static java.time.ZoneOffset.UTC;

import de.motivag.enrolment.read.routing.AlternativeRouting.RulesUsed;
import de.motivag.enrolment.write.referral.RoutingRules;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.web.QueryBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Computes how other routing rules would route the existing referrals: the same function over the recorded facts, with
 * other values. Writes nothing but the access log, because the answer reveals something about people's payments.
 */
@RestController
class RoutingApi {
    private static final int PAGE_SIZE = 200;
    private static final String REASON = "WHAT_IF";

    private final StreamLoader streams;
    private final TenantTransactions transactions;
    private final JdbcClient database;
    private final AccessLog log;
    private final Clock clock;

    RoutingApi(StreamLoader streams, TenantTransactions transactions, JdbcClient database, AccessLog log, Clock clock) {
        this.streams = streams;
        this.transactions = transactions;
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Shows the rules by which new referrals are routed. */
    @GetMapping("/routing/rules")
    @Allow({Role.TEAM_LEAD, Role.ANALYST})
    RulesUsed rules() {
        return new RulesUsed(RoutingRules.VERSION, RoutingRules.inForce());
    }

    /**
     * Computes what other routing rules would change. Team leads see the referrals that would be routed differently, by
     * default of the applications of the last year. Every person whose facts were decrypted is logged, because the counts
     * reveal something about persons who are not listed as well.
     *
     * <p>The counts include all examined referrals; {@code after} and {@code limit} choose the listed ones only.
     *
     * <p>Analysts see counts only, for all referrals that their organisation opened in the last quarter, with the
     * events up to its end. Analysts know when events are recorded, so overlapping periods would let them compute
     * single referrals from two answers. Quarters do not overlap.
     */
    @PostMapping("/routing/what-if")
    @Allow({Role.TEAM_LEAD, Role.ANALYST})
    AlternativeRouting whatIf(
            @QueryBody WhatIf query,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var caller = Caller.current();
        var showsReferrals = caller.isAnyOf(Role.TEAM_LEAD);
        if (!showsReferrals && query.isOfAPart()) {
            throw new RuleViolated(WHOLE_ORGANISATION_ONLY);
        }
        var today = LocalDate.ofInstant(clock.instant(), DecisionContext.BERLIN);
        var quarter = showsReferrals ? null : Quarter.lastBefore(today);
        var request = showsReferrals ? query.withFirstDay(today) : query;
        var counts = new RoutingCounts(request, after, limit);
        var opened = new ArrayList<UUID>();
        List<RoutingOutcome> page;
        UUID last = null;
        do {
            page = next(caller, request, quarter, last);
            if (showsReferrals) {
                opened.addAll(readable(page));
            }
            page.forEach(counts::add);
            last = page.isEmpty() ? null : page.getLast().routed().referral().value();
        } while (page.size() == PAGE_SIZE);
        log.replayed(null, opened, REASON);
        return quarter == null ? counts.whole() : counts.countsOnly(quarter);
    }

    /**
     * Reads the next page in a transaction of its own. The access log uses another one; nested, a request would need
     * two connections at a time.
     */
    private List<RoutingOutcome> next(Caller caller, WhatIf request, @Nullable Quarter quarter, @Nullable UUID last) {
        return transactions.within(
                caller.organisation(),
                () -> ids(caller, request, quarter, last).stream()
                        .map(id -> RoutingOutcome.of(streams.read(id).stream()
                                .filter(entry ->
                                        quarter == null || entry.recorded().at().isBefore(quarter.end()))
                                .toList()))
                        .toList());
    }

    private List<ReferralId> ids(Caller caller, WhatIf request, @Nullable Quarter quarter, @Nullable UUID last) {
        return database.sql("""
                        select referral from referral where organisation = :organisation
                        and (:from::date is null or applied_on >= :from) and (:to::date is null or applied_on <= :to)
                        and (:offer::uuid is null or offer = :offer)
                        and (:begin::timestamptz is null or opened_at >= :begin and opened_at < :end)
                        and (:last::uuid is null or (opened_at, referral) >
                          (select opened_at, referral from referral where organisation = :organisation and referral = :last))
                        order by opened_at, referral limit :most""")
                .param("organisation", caller.organisation().value())
                .param("from", request.from())
                .param("to", request.to())
                .param("offer", request.offer() == null ? null : request.offer().value())
                .param("begin", quarter == null ? null : quarter.begin().atOffset(UTC))
                .param("end", quarter == null ? null : quarter.end().atOffset(UTC))
                .param("last", last)
                .param("most", PAGE_SIZE)
                .query((row, _) -> new ReferralId(row.getObject(1, UUID.class)))
                .list();
    }

    private static List<UUID> readable(List<RoutingOutcome> page) {
        return page.stream()
                .filter(RoutingOutcome::isReadable)
                .map(referral -> referral.routed().participant().value())
                .toList();
    }
}
