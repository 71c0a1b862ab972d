package de.motivag.enrolment.read.routing;

import de.motivag.enrolment.read.routing.OtherWays.Differing;
import de.motivag.enrolment.read.routing.OtherWays.RulesUsed;
import de.motivag.enrolment.write.referral.RoutingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What other rules would change, counted referral by referral; of the referrals themselves only one part of the list is kept. */
final class Tally {
    private final WhatIf asked;
    private final RoutingRules rules;
    private final TreeSet<Integer> versions = new TreeSet<>();
    private final Ways changed = new Ways();
    private final Ways decided = new Ways();
    private final List<Differing> listed = new ArrayList<>();
    private int looked;
    private int same;
    private int notComputable;
    private boolean behind;

    Tally(WhatIf asked) {
        this.asked = asked;
        this.rules = asked.rules();
        this.behind = asked.after() == null;
    }

    void add(Routed referral) {
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
            // One more than asked for says that there are more.
            if (behind && listed.size() <= asked.most()) {
                listed.add(differing);
            }
        }
        behind |= referral.said().referral().equals(asked.after());
    }

    /** Whether the referral behind which the list goes on was among those looked at. */
    boolean hasFoundAfter() {
        return behind;
    }

    OtherWays whole() {
        var more = listed.size() > asked.most();
        var part = List.copyOf(more ? listed.subList(0, asked.most()) : listed);
        return new OtherWays(
                null,
                recorded(),
                asked(),
                looked,
                same,
                changed.all(),
                decided.all(),
                notComputable,
                part,
                more ? part.getLast().referral() : null);
    }

    /** Without the sums from which a small count could be worked out. */
    OtherWays countsOnly(Quarter quarter) {
        return new OtherWays(
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
        return new RulesUsed(asked.version(), rules);
    }

    private List<RulesUsed> recorded() {
        return versions.stream()
                .map(version -> new RulesUsed(version, RoutingRules.of(version).orElseThrow()))
                .toList();
    }
}
