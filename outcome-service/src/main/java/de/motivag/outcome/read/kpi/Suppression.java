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
 * Selects the cells of tables that may not be published. These are the cells about one or two people, as in the
 * statistics of the Bundesagentur für Arbeit (§ 16 BStatG). Further cells are hidden so that nobody can recompute the
 * first ones, even knowing that the number is one or two.
 *
 * <p>The further cells make the cell a corner of a box (Quaderverfahren, Repsilber 1999). In a row and a column these
 * are the smallest other part of each and the cell that closes the rectangle. With one person more at a corner and one
 * less at the next, all sums stay the same. The published table would look the same, so no corner is certain.
 */
final class Suppression {
    private static final int FEWEST = 3;

    /**
     * @param at the coordinates of the cell; dimensions it is a sum over are left out
     * @param persons number of people behind the cell
     * @param some number of people behind the numerator
     * @param others number of people outside the numerator, if the numerator is a part of the denominator
     */
    record Cell(Map<Grouping, String> at, long persons, long some, long others) {}

    private Suppression() {}

    /** @param tables tables whose cells at the same coordinates are hidden together */
    static Set<Map<Grouping, String>> hidden(Collection<? extends Collection<Cell>> tables) {
        var counts = tables.stream()
                .flatMap(cells -> Stream.of(
                        Count.of(cells, Cell::persons), Count.of(cells, Cell::some), Count.of(cells, Cell::others)))
                .distinct()
                .toList();
        var hidden = new HashSet<Map<Grouping, String>>();
        counts.forEach(count -> hidden.addAll(count.few()));
        counts.forEach(count -> count.few().forEach(few -> hidden.addAll(count.box(few, hidden))));
        return hidden;
    }

    private static boolean isFew(long persons) {
        return persons > 0 && persons < FEWEST;
    }

    /**
     * People by the coordinates of their cell.
     *
     * @param values the values of each dimension of the table
     */
    private record Count(Map<Map<Grouping, String>, Long> people, Map<Grouping, Set<String>> values) {
        private static Count of(Collection<Cell> cells, ToLongFunction<Cell> counted) {
            var people = new HashMap<Map<Grouping, String>, Long>();
            var values = new EnumMap<Grouping, Set<String>>(Grouping.class);
            for (var cell : cells) {
                people.put(cell.at(), counted.applyAsLong(cell));
                cell.at()
                        .forEach((grouping, value) -> values.computeIfAbsent(grouping, b -> new TreeSet<>())
                                .add(value));
            }
            return new Count(people, values);
        }

        /** The cells with too few people, parts before their sums. */
        private List<Map<Grouping, String>> few() {
            return people.keySet().stream()
                    .filter(cell -> isFew(people(cell)))
                    .sorted(Comparator.comparing((Map<Grouping, String> cell) -> -cell.size())
                            .thenComparing(Map::toString))
                    .toList();
        }

        private long people(Map<Grouping, String> cell) {
            return people.getOrDefault(cell, 0L);
        }

        /**
         * The cells to hide with a cell. All sums over it are hidden if no box exists, as when one person counts once
         * in the sum of several parts.
         */
        private Set<Map<Grouping, String>> box(Map<Grouping, String> few, Set<Map<Grouping, String>> hidden) {
            return Stream.of(1, -1)
                    .map(step -> box(few, step, hidden))
                    .filter(box -> !box.isEmpty())
                    .findFirst()
                    .orElseGet(() -> people.keySet().stream()
                            .filter(cell -> few.entrySet().containsAll(cell.entrySet()))
                            .collect(Collectors.toSet()));
        }

        /**
         * Builds the box dimension by dimension. Dimensions that the cell is a sum over come first: one of its own
         * parts fits there, and not all corners have the same parts.
         */
        private Set<Map<Grouping, String>> box(Map<Grouping, String> few, int step, Set<Map<Grouping, String>> hidden) {
            var corners = isPossible(few, step) ? Map.of(few, step) : Map.<Map<Grouping, String>, Integer>of();
            for (var grouping : values.keySet().stream()
                    .sorted(Comparator.comparing(few::containsKey))
                    .toList()) {
                corners = doubled(corners, grouping, few.get(grouping), hidden);
            }
            return corners.keySet();
        }

        /**
         * Doubles a side of the box by the opposite side that hides the fewest people not hidden yet. The result is
         * empty if no opposite side can change.
         */
        private Map<Map<Grouping, String>, Integer> doubled(
                Map<Map<Grouping, String>, Integer> side,
                Grouping grouping,
                @Nullable String at,
                Set<Map<Grouping, String>> hidden) {
            var parts = values.getOrDefault(grouping, Set.of()).stream()
                    .filter(part -> !part.equals(at))
                    .map(part -> across(side, grouping, part, at == null));
            var sum = at == null ? Map.<Map<Grouping, String>, Integer>of() : across(side, grouping, null, true);
            return Stream.concat(parts, Stream.of(sum))
                    .filter(other -> !other.isEmpty())
                    .min(Comparator.comparingLong(other -> newlyHidden(other, hidden)))
                    .map(other -> {
                        other.putAll(side);
                        return other;
                    })
                    .orElse(Map.of());
        }

        /**
         * The opposite side. A sum changes in the same direction as its part, another part in the opposite direction.
         */
        private Map<Map<Grouping, String>, Integer> across(
                Map<Map<Grouping, String>, Integer> side, Grouping grouping, @Nullable String to, boolean alike) {
            var other = new HashMap<Map<Grouping, String>, Integer>();
            for (var corner : side.entrySet()) {
                var cell = new EnumMap<Grouping, String>(Grouping.class);
                cell.putAll(corner.getKey());
                if (to == null) {
                    cell.remove(grouping);
                } else {
                    cell.put(grouping, to);
                }
                var step = alike ? corner.getValue() : -corner.getValue();
                if (!isPossible(cell, step)) {
                    return Map.of();
                }
                other.put(cell, step);
            }
            return other;
        }

        /**
         * Whether a cell can change by the step without contradicting the published table. A reader may know whether a
         * part has too few people, but not whether a hidden sum has.
         */
        private boolean isPossible(Map<Grouping, String> cell, int step) {
            var before = people(cell);
            var after = before + step;
            var isPart = cell.size() == values.size();
            return people.containsKey(cell) && after > 0 && !(isPart && isFew(before) != isFew(after));
        }

        private long newlyHidden(Map<Map<Grouping, String>, Integer> corners, Set<Map<Grouping, String>> hidden) {
            return corners.keySet().stream()
                    .filter(cell -> !hidden.contains(cell))
                    .mapToLong(this::people)
                    .sum();
        }
    }
}
