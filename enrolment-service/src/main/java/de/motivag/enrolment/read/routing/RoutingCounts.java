package de.motivag.enrolment.read.routing;

import de.motivag.enrolment.read.routing.AlternativeRouting.ChangedReferral;
import de.motivag.enrolment.read.routing.AlternativeRouting.RulesUsed;
import de.motivag.enrolment.write.referral.RoutingRules;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what other rules would change, referral by referral. It keeps only one page of the referrals themselves. */
final class RoutingCounts {
    private final WhatIf request;
    private final @Nullable Cursor after;
    private final int limit;
    private final RoutingRules rules;
    private final TreeSet<Integer> versions = new TreeSet<>();
    private final RouteTable changed = new RouteTable();
    private final RouteTable decided = new RouteTable();
    private final List<Listed> page = new ArrayList<>();
    private int examined;
    private int same;
    private int notComputable;

    private record Listed(ChangedReferral differing, Cursor cursor) {}

    /** @param after place in the list after which the page begins; the counts include all referrals */
    RoutingCounts(WhatIf request, @Nullable Cursor after, int limit) {
        this.request = request;
        this.after = after;
        this.limit = limit;
        this.rules = request.rules();
    }

    void add(RoutingOutcome referral) {
        examined++;
        versions.add(referral.routed().ruleVersion());
        var differing = referral.under(rules);
        var route = differing == null ? null : differing.after();
        (referral.decided() == null ? changed : decided)
                .add(referral, route == null ? referral.routed().route() : route.route());
        if (differing == null) {
            same++;
        } else {
            notComputable += route == null ? 1 : 0;
            // One more than requested shows whether there is a next page.
            if (page.size() <= limit && (after == null || referral.isAfter(after))) {
                page.add(new Listed(differing, referral.cursor()));
            }
        }
    }

    AlternativeRouting whole() {
        var listed = Page.of(page, limit, Listed::cursor);
        return new AlternativeRouting(
                null,
                request.from(),
                recorded(),
                asked(),
                examined,
                same,
                changed.all(),
                decided.all(),
                notComputable,
                listed.map(Listed::differing).items(),
                listed.next());
    }

    /** The result without the totals from which a suppressed count could be computed. */
    AlternativeRouting countsOnly(Quarter quarter) {
        return new AlternativeRouting(
                quarter.toString(),
                null,
                recorded(),
                asked(),
                examined,
                null,
                changed.ofMany(),
                decided.ofMany(),
                null,
                null,
                null);
    }

    private RulesUsed asked() {
        return new RulesUsed(request.version(), rules);
    }

    private List<RulesUsed> recorded() {
        return versions.stream()
                .map(version -> new RulesUsed(version, RoutingRules.of(version).orElseThrow()))
                .toList();
    }
}
