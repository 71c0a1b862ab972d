package de.motivag.enrolment.read.routing;

import de.motivag.enrolment.read.routing.OtherWays.Cell;
import de.motivag.enrolment.read.routing.OtherWays.Said;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralEvent.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which way those go by other rules of whom the recorded ones have said the same: that is published of each. */
final class Ways {
    private static final int SHOWN_FROM = 3;

    private final Map<Said, Map<Route, List<ParticipantId>>> groups =
            new TreeMap<>(Comparator.comparing(Said::route).thenComparing(Said::rule));
    private final Set<Said> withErased = new HashSet<>();

    void add(Routed referral, Route to) {
        var said = new Said(referral.said().route(), referral.said().rule());
        if (referral.isReadable()) {
            groups.computeIfAbsent(said, none -> new TreeMap<>())
                    .computeIfAbsent(to, none -> new ArrayList<>())
                    .add(referral.said().participant());
        } else {
            withErased.add(said);
        }
    }

    List<Cell> all() {
        var counts = new TreeMap<Route, Map<Route, Integer>>();
        groups.forEach((said, ways) -> ways.forEach((to, persons) ->
                counts.computeIfAbsent(said.route(), none -> new TreeMap<>()).merge(to, persons.size(), Integer::sum)));
        return counts.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream()
                        .filter(to -> to.getKey() != from.getKey())
                        .map(to -> new Cell(from.getKey(), null, to.getKey(), to.getValue())))
                .toList();
    }

    /**
     * Those that tell nothing of one person. The events tell who is in a group: if all of it went one way, that would be
     * known of each, and of whom was erased by the counts of before and after. That there is a cell of few tells it, too.
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
                        .filter(one -> way.test(one.getKey()))
                        .flatMap(one -> one.getValue().stream())
                        .distinct()
                        .count()
                >= SHOWN_FROM;
    }
}
