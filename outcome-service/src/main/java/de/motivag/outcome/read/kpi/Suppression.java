package de.motivag.outcome.read.kpi;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which places of tables may not be published: those that tell of one or two people (as the statistics of the
 * Bundesagentur für Arbeit have it, after § 16 BStatG), and so many others that nobody can work out what stands there, not
 * even who knows that it is one or two.
 *
 * <p>The others make the place a corner of a box (Quaderverfahren, Repsilber 1999): in a row and a column, the smallest
 * other part of both and what closes the rectangle. With one person more at a corner and one less at the next all sums
 * stay as they are, so what is published would look the same: no corner is certain.
 */
final class Suppression {
    private static final int FEWEST = 3;

    /**
     * @param at where it stands; what it is a sum over is left out
     * @param persons behind it
     * @param some of them behind the numerator
     * @param others of them not behind it, where the numerator is a part of the denominator
     */
    record Cell(Map<By, String> at, long persons, long some, long others) {}

    private Suppression() {}

    /** @param tables whose cells are hidden together where they stand at the same place */
    static Set<Map<By, String>> hidden(Collection<? extends Collection<Cell>> tables) {
        var counts = tables.stream()
                .flatMap(cells -> Stream.of(
                        Count.of(cells, Cell::persons), Count.of(cells, Cell::some), Count.of(cells, Cell::others)))
                .distinct()
                .toList();
        var hidden = new HashSet<Map<By, String>>();
        counts.forEach(count -> hidden.addAll(count.few()));
        counts.forEach(count -> count.few().forEach(few -> hidden.addAll(count.box(few, hidden))));
        return hidden;
    }

    private static boolean isFew(long persons) {
        return persons > 0 && persons < FEWEST;
    }

    /**
     * People by place.
     *
     * @param values by which the table is divided
     */
    private record Count(Map<Map<By, String>, Long> people, Map<By, Set<String>> values) {
        private static Count of(Collection<Cell> cells, ToLongFunction<Cell> counted) {
            var people = new HashMap<Map<By, String>, Long>();
            var values = new EnumMap<By, Set<String>>(By.class);
            for (var cell : cells) {
                people.put(cell.at(), counted.applyAsLong(cell));
                cell.at()
                        .forEach((by, value) ->
                                values.computeIfAbsent(by, b -> new TreeSet<>()).add(value));
            }
            return new Count(people, values);
        }

        /** Parts before their sums. */
        private List<Map<By, String>> few() {
            return people.keySet().stream()
                    .filter(place -> isFew(people(place)))
                    .sorted(Comparator.comparing((Map<By, String> place) -> -place.size())
                            .thenComparing(Map::toString))
                    .toList();
        }

        private long people(Map<By, String> place) {
            return people.getOrDefault(place, 0L);
        }

        /** Where there is no box, as one person in several parts is one in the sum: all sums over the place. */
        private Set<Map<By, String>> box(Map<By, String> few, Set<Map<By, String>> hidden) {
            return Stream.of(1, -1)
                    .map(step -> box(few, step, hidden))
                    .filter(box -> !box.isEmpty())
                    .findFirst()
                    .orElseGet(() -> people.keySet().stream()
                            .filter(place -> few.entrySet().containsAll(place.entrySet()))
                            .collect(Collectors.toSet()));
        }

        /** First along what the place is a sum over: one of its own parts fits, and not all corners have the same ones. */
        private Set<Map<By, String>> box(Map<By, String> few, int step, Set<Map<By, String>> hidden) {
            var corners = isPossible(few, step) ? Map.of(few, step) : Map.<Map<By, String>, Integer>of();
            for (var by : values.keySet().stream()
                    .sorted(Comparator.comparing(few::containsKey))
                    .toList()) {
                corners = doubled(corners, by, few.get(by), hidden);
            }
            return corners.keySet();
        }

        /** By the side across that hides the fewest people who are not hidden yet; none if nothing there can change. */
        private Map<Map<By, String>, Integer> doubled(
                Map<Map<By, String>, Integer> side, By by, @Nullable String at, Set<Map<By, String>> hidden) {
            var parts = values.getOrDefault(by, Set.of()).stream()
                    .filter(part -> !part.equals(at))
                    .map(part -> across(side, by, part, at == null));
            var sum = at == null ? Map.<Map<By, String>, Integer>of() : across(side, by, null, true);
            return Stream.concat(parts, Stream.of(sum))
                    .filter(other -> !other.isEmpty())
                    .min(Comparator.comparingLong(other -> newlyHidden(other, hidden)))
                    .map(other -> {
                        other.putAll(side);
                        return other;
                    })
                    .orElse(Map.of());
        }

        /** A sum changes as its part does, a part against another one. */
        private Map<Map<By, String>, Integer> across(
                Map<Map<By, String>, Integer> side, By by, @Nullable String to, boolean alike) {
            var other = new HashMap<Map<By, String>, Integer>();
            for (var corner : side.entrySet()) {
                var place = new EnumMap<By, String>(By.class);
                place.putAll(corner.getKey());
                if (to == null) {
                    place.remove(by);
                } else {
                    place.put(by, to);
                }
                var step = alike ? corner.getValue() : -corner.getValue();
                if (!isPossible(place, step)) {
                    return Map.of();
                }
                other.put(place, step);
            }
            return other;
        }

        /** Whether a part is few could be known; of a sum that is hidden it is not. */
        private boolean isPossible(Map<By, String> place, int step) {
            var before = people(place);
            var after = before + step;
            var isPart = place.size() == values.size();
            return people.containsKey(place) && after > 0 && !(isPart && isFew(before) != isFew(after));
        }

        private long newlyHidden(Map<Map<By, String>, Integer> corners, Set<Map<By, String>> hidden) {
            return corners.keySet().stream()
                    .filter(place -> !hidden.contains(place))
                    .mapToLong(this::people)
                    .sum();
        }
    }
}
