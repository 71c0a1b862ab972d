package de.motivag.outcome.read.kpi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which cells of a table may not be published: those that tell of one or two people, and so many others that none of them
 * can be worked out from the sums beside them.
 */
final class Suppression {
    private static final int FEWEST = 3;

    /**
     * @param at where it stands; what it is a sum over is left out
     * @param persons behind it
     * @param some of them behind the numerator
     * @param others of them not behind it, where the numerator is a part of the denominator
     */
    record Cell(Map<By, String> at, long persons, long some, long others) {
        private boolean isFew() {
            return isFew(persons) || isFew(some) || isFew(others);
        }

        private static boolean isFew(long persons) {
            return persons > 0 && persons < FEWEST;
        }

        private Map<By, String> summed(By over) {
            var sum = new EnumMap<>(at);
            sum.remove(over);
            return sum;
        }
    }

    /** A sum and its parts. */
    private record Line(Cell sum, List<Cell> parts) {
        /** The one cell that could be worked out from the others, if there is just one. */
        private Optional<Cell> alone(Set<Cell> suppressed) {
            var hidden = new ArrayList<>(parts);
            hidden.add(sum);
            hidden.retainAll(suppressed);
            return hidden.size() == 1 ? Optional.of(hidden.getFirst()) : Optional.empty();
        }

        /** With the fewest people; a sum only where there is nothing else. */
        private Cell beside(Cell alone) {
            return parts.stream()
                    .filter(part -> !part.equals(alone))
                    .min(Comparator.comparingLong(Cell::persons)
                            .thenComparing(part -> part.at().toString()))
                    .orElse(sum);
        }
    }

    private Suppression() {}

    static Set<Cell> suppressed(Collection<Cell> cells) {
        var lines = lines(cells);
        var suppressed = new HashSet<Cell>();
        cells.stream().filter(Cell::isFew).forEach(suppressed::add);
        var before = -1;
        while (before != suppressed.size()) {
            before = suppressed.size();
            for (var line : lines) {
                line.alone(suppressed).ifPresent(alone -> suppressed.add(line.beside(alone)));
            }
        }
        return suppressed;
    }

    private static List<Line> lines(Collection<Cell> cells) {
        var byPlace = new HashMap<Map<By, String>, Cell>();
        cells.forEach(cell -> byPlace.put(cell.at(), cell));
        var parts = new HashMap<Cell, Map<By, List<Cell>>>();
        for (var cell : cells) {
            for (var by : cell.at().keySet()) {
                var sum = byPlace.get(cell.summed(by));
                if (sum != null) {
                    parts.computeIfAbsent(sum, _ -> new EnumMap<>(By.class))
                            .computeIfAbsent(by, _ -> new ArrayList<>())
                            .add(cell);
                }
            }
        }
        var lines = new ArrayList<Line>();
        for (var sum : cells) {
            parts.getOrDefault(sum, Map.of()).values().forEach(of -> lines.add(new Line(sum, of)));
        }
        return lines;
    }
}
