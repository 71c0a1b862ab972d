package de.motivag.enrolment.read.routing;

import de.motivag.enrolment.read.routing.AlternativeRouting.Differing;
import de.motivag.enrolment.read.routing.AlternativeRouting.RulesUsed;
import de.motivag.enrolment.write.referral.RoutingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Counts what other rules would change, referral by referral. It keeps only one page of the referrals themselves. */
final class RoutingCounts {
    private final WhatIf request;
    private final RoutingRules rules;
    private final TreeSet<Integer> versions = new TreeSet<>();
    private final RouteTable changed = new RouteTable();
    private final RouteTable decided = new RouteTable();
    private final List<Differing> page = new ArrayList<>();
    private int looked;
    private int same;
    private int notComputable;
    private boolean isPastCursor;

    RoutingCounts(WhatIf request) {
        this.request = request;
        this.rules = request.rules();
        this.isPastCursor = request.after() == null;
    }

    void add(RoutingOutcome referral) {
        looked++;
        versions.add(referral.said().ruleVersion());
        var differing = referral.under(rules);
        var after = differing == null ? null : differing.after();
        (referral.decided() == null ? changed : decided)
                .add(referral, after == null ? referral.said().route() : after.route());
        if (differing == null) {
            same++;
        } else {
            notComputable += after == null ? 1 : 0;
            // One more than requested shows whether there is a next page.
            if (isPastCursor && page.size() <= request.most()) {
                page.add(differing);
            }
        }
        isPastCursor |= referral.said().referral().equals(request.after());
    }

    /** Whether the referral after which the list continues was among those examined. */
    boolean hasFoundAfter() {
        return isPastCursor;
    }

    AlternativeRouting whole() {
        var more = page.size() > request.most();
        var shown = List.copyOf(more ? page.subList(0, request.most()) : page);
        return new AlternativeRouting(
                null,
                recorded(),
                asked(),
                looked,
                same,
                changed.all(),
                decided.all(),
                notComputable,
                shown,
                more ? shown.getLast().referral() : null);
    }

    /** The result without the totals from which a suppressed count could be computed. */
    AlternativeRouting countsOnly(Quarter quarter) {
        return new AlternativeRouting(
                quarter.toString(),
                recorded(),
                asked(),
                looked,
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
