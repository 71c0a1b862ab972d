package de.motivag.enrolment.read.routing;

import de.motivag.enrolment.read.routing.OtherWays.Cell;
import de.motivag.enrolment.read.routing.OtherWays.Differing;
import de.motivag.enrolment.read.routing.OtherWays.RulesUsed;
import de.motivag.enrolment.write.referral.RoutingRules;
import de.motivag.events.enrolment.ReferralEvent.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What other rules would change, counted referral by referral; of the referrals themselves only one part of the list is kept. */
final class Tally {
    private static final int SHOWN_FROM = 3;

    private final WhatIf asked;
    private final RoutingRules rules;
    private final TreeSet<Integer> versions = new TreeSet<>();
    private final Map<Route, Map<Route, Integer>> changed = new TreeMap<>();
    private final Map<Route, Map<Route, Integer>> decided = new TreeMap<>();
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
        if (differing == null) {
            same++;
        } else {
            count(differing);
            // One more than asked for says that there are more.
            if (behind && listed.size() <= asked.most()) {
                listed.add(differing);
            }
        }
        behind |= referral.said().referral().equals(asked.after());
    }

    private void count(Differing differing) {
        var after = differing.after();
        if (after == null) {
            notComputable++;
        } else {
            (differing.decided() == null ? changed : decided)
                    .computeIfAbsent(differing.before().route(), from -> new TreeMap<>())
                    .merge(after.route(), 1, Integer::sum);
        }
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
                cells(changed, 1),
                cells(decided, 1),
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
                cells(changed, SHOWN_FROM),
                cells(decided, SHOWN_FROM),
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

    private static List<Cell> cells(Map<Route, Map<Route, Integer>> counts, int shownFrom) {
        return counts.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream()
                        .map(to -> new Cell(from.getKey(), to.getKey(), shown(to.getValue(), shownFrom))))
                .toList();
    }

    private static @Nullable Integer shown(int count, int shownFrom) {
        return count < shownFrom ? null : Integer.valueOf(count);
    }
}
