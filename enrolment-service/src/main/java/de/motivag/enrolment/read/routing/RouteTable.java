package de.motivag.enrolment.read.routing;

import de.motivag.enrolment.read.routing.AlternativeRouting.Cell;
import de.motivag.enrolment.read.routing.AlternativeRouting.RoutingResult;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Counts the routes under other rules, grouped by route and rule recorded. For readers who see counts only, each group
 * is published or suppressed on its own.
 */
final class RouteTable {
    private static final int SHOWN_FROM = 3;

    private final Map<RoutingResult, Map<Route, List<ParticipantId>>> groups =
            new TreeMap<>(Comparator.comparing(RoutingResult::route).thenComparing(RoutingResult::rule));
    private final Set<RoutingResult> withErased = new HashSet<>();

    void add(RoutingOutcome referral, Route to) {
        var result =
                new RoutingResult(referral.routed().route(), referral.routed().rule());
        if (referral.isReadable()) {
            groups.computeIfAbsent(result, _ -> new TreeMap<>())
                    .computeIfAbsent(to, _ -> new ArrayList<>())
                    .add(referral.routed().participant());
        } else {
            withErased.add(result);
        }
    }

    List<Cell> all() {
        var counts = new TreeMap<Route, Map<Route, Integer>>();
        groups.forEach((result, routes) -> routes.forEach((to, persons) ->
                counts.computeIfAbsent(result.route(), _ -> new TreeMap<>()).merge(to, persons.size(), Integer::sum)));
        return counts.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream()
                        .filter(to -> to.getKey() != from.getKey())
                        .map(to -> new Cell(from.getKey(), null, to.getKey(), to.getValue())))
                .toList();
    }

    /**
     * The cells that reveal nothing about a single person. The published events show who belongs to a group. If a whole
     * group got one route, it would be known of each person. The counts before and after an erasure would reveal the
     * route of the erased person. A cell with a small count would reveal it too.
     */
    List<Cell> ofMany() {
        return groups.entrySet().stream()
                .filter(group -> !withErased.contains(group.getKey()))
                .flatMap(group -> group.getValue().entrySet().stream()
                        .filter(to -> to.getKey() != group.getKey().route())
                        .filter(to -> areMany(group.getValue(), to.getKey()::equals))
                        .filter(to -> areMany(group.getValue(), way -> way != to.getKey()))
                        .map(to -> new Cell(
                                group.getKey().route(),
                                group.getKey().rule(),
                                to.getKey(),
                                to.getValue().size())))
                .toList();
    }

    private static boolean areMany(Map<Route, List<ParticipantId>> group, Predicate<Route> way) {
        return group.entrySet().stream()
                        .filter(entry -> way.test(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .distinct()
                        .count()
                >= SHOWN_FROM;
    }
}
