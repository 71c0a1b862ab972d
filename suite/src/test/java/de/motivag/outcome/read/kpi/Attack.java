package de.motivag.outcome.read.kpi;

import de.motivag.events.coaching.AgreementRatingEvent.RubricItem;
import de.motivag.outcome.read.kpi.Kpi.Aggregate;
import de.motivag.outcome.read.kpi.Report.PublishedRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A reader of published reports who knows every rule: that a sum is the sum of its parts, that an integrated person has
 * ended, that each step of the path is a part of the one before. The reader states all of it as integer equations, and
 * asks a solver for the smallest and the largest value that a suppressed cell can have.
 */
final class Attack {
    /** The most points of one person in a figure whose numerators are points: its parts are before, after and change. */
    private static final Map<String, Integer> POINTS = Map.of("agreement-quality", RubricItem.values().length);

    /** The greatest number of cases that a suppressed cell may have for the reader. */
    private static final int MANY = 100_000;

    /** @param numerator whether the numerator is meant; else the denominator */
    private record Key(String figure, Map<Grouping, String> at, boolean numerator) {}

    /** A sum of unknown numbers and one known number. */
    private static final class Linear {
        private final Map<Variable, Integer> unknown = new HashMap<>();
        private long known;

        private Linear plus(Linear other, int factor) {
            other.unknown.forEach((variable, times) -> unknown.merge(variable, factor * times, Integer::sum));
            unknown.values().removeIf(times -> times == 0);
            known += factor * other.known;
            return this;
        }
    }

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Key, Linear> parts = new HashMap<>();
    /** The unknown numbers about which the reader knows anything. */
    private final Set<Variable> constrained = new HashSet<>();
    /** Values of all unknown numbers that contradict nothing, found with earlier cells. */
    private final List<Optimisation.Result> possible = new ArrayList<>();

    private final Collection<PublishedTable> reports;

    /** @param reports tables of one period, which may have different dimensions of which each is among those of the first */
    Attack(Collection<PublishedTable> reports) {
        this.reports = reports;
        reports.forEach(this::parts);
        reports.stream().filter(Attack::hasPoints).forEach(this::points);
        reports.forEach(this::sums);
        for (var one : reports) {
            steps(one);
            for (var other : reports) {
                if (one.kpi().among().contains(other.kpi().name())) {
                    parts.keySet().stream()
                            .filter(key -> isCases(key, one.kpi()))
                            .toList()
                            .forEach(key -> atMost(
                                    parts.get(key),
                                    part(new Key(
                                            other.kpi().name(), without(key.at, other), isNumerator(other.kpi())))));
                }
            }
        }
    }

    private static boolean hasPoints(PublishedTable table) {
        return POINTS.containsKey(table.kpi().name());
    }

    private static boolean isCases(Key key, Kpi kpi) {
        return key.figure.equals(kpi.name()) && key.numerator == isNumerator(kpi);
    }

    /** Whether the numerator of the figure is its number of cases. */
    private static boolean isNumerator(Kpi kpi) {
        return kpi.aggregate() != Aggregate.RATIO;
    }

    /** The coordinates of the cell that another figure has there; only path and drop-out have parts. */
    private static Map<Grouping, String> without(Map<Grouping, String> at, PublishedTable other) {
        var place = new TreeMap<>(at);
        if (other.kpi().always() == null) {
            place.remove(Grouping.PART);
        }
        return place;
    }

    private Linear part(Key key) {
        return parts.getOrDefault(key, new Linear());
    }

    private void parts(PublishedTable table) {
        for (var row : table.rows()) {
            if (row.cell().at().size() == table.dimensions()) {
                var published = table.published(row);
                var numerator = number(row.cell().at(), published, true, table.kpi());
                if (table.hasCountedDenominators()) {
                    var denominator = number(row.cell().at(), published, false, table.kpi());
                    if (!hasPoints(table)) {
                        atMost(numerator, denominator);
                    }
                }
            }
        }
    }

    /** All three parts are about the same people, nobody has more points than there are, and the change is the difference. */
    private void points(PublishedTable table) {
        int most = Objects.requireNonNull(POINTS.get(table.kpi().name()));
        var places = table.rows().stream()
                .map(row -> row.cell().at())
                .filter(at -> at.size() == table.dimensions())
                .map(at -> at(at, null))
                .distinct()
                .toList();
        for (var place : places) {
            var parts = List.of("1-BEFORE", "2-AFTER", "3-CHANGE").stream()
                    .map(part -> at(place, part))
                    .toList();
            var people = parts.stream()
                    .map(at -> part(new Key(table.kpi().name(), at, false)))
                    .toList();
            var points = parts.stream()
                    .map(at -> part(new Key(table.kpi().name(), at, true)))
                    .toList();
            equal(new Linear().plus(people.get(0), 1).plus(people.get(1), -1), 0);
            equal(new Linear().plus(people.get(0), 1).plus(people.get(2), -1), 0);
            equal(new Linear().plus(points.get(1), 1).plus(points.get(0), -1).plus(points.get(2), -1), 0);
            atMost(points.get(0), new Linear().plus(people.get(0), most));
            atMost(points.get(1), new Linear().plus(people.get(0), most));
        }
    }

    private static Map<Grouping, String> at(Map<Grouping, String> place, @Nullable String part) {
        var at = new TreeMap<>(place);
        at.remove(Grouping.PART);
        if (part != null) {
            at.put(Grouping.PART, part);
        }
        return Map.copyOf(at);
    }

    private Linear number(Map<Grouping, String> at, PublishedRow row, boolean numerator, Kpi kpi) {
        var number = new Linear();
        if (row.suppressed()) {
            var isChange = numerator && POINTS.containsKey(kpi.name()) && "3-CHANGE".equals(at.get(Grouping.PART));
            var variable = model.addVariable("x" + parts.size())
                    .lower(isChange ? -MANY : numerator && kpi.aggregate() != Aggregate.COUNT ? 0 : 1)
                    .upper(MANY)
                    .integer(true);
            number.unknown.put(variable, 1);
        } else {
            number.known = (numerator
                            ? Objects.requireNonNull(row.numerator())
                            : Objects.requireNonNull(row.denominator()))
                    .longValueExact();
        }
        parts.put(new Key(kpi.name(), Map.copyOf(at), numerator), number);
        return number;
    }

    private void sums(PublishedTable table) {
        for (var row : table.rows()) {
            var published = table.published(row);
            if (!published.suppressed()) {
                equal(
                        sum(table, row.cell().at(), true),
                        Objects.requireNonNull(published.numerator()).longValueExact());
                if (table.hasCountedDenominators()) {
                    equal(
                            sum(table, row.cell().at(), false),
                            published.denominator().longValueExact());
                }
            }
        }
    }

    /** The number of a cell as the sum of its parts. */
    private Linear sum(PublishedTable table, Map<Grouping, String> at, boolean numerator) {
        var sum = new Linear();
        parts.forEach((key, part) -> {
            if (key.figure.equals(table.kpi().name())
                    && key.numerator == numerator
                    && key.at.entrySet().containsAll(at.entrySet())) {
                sum.plus(part, 1);
            }
        });
        return sum;
    }

    private void equal(Linear sum, long value) {
        if (!sum.unknown.isEmpty()) {
            var expression = model.addExpression().level(value - sum.known);
            sum.unknown.forEach(expression::set);
            constrained.addAll(sum.unknown.keySet());
        }
    }

    private void atMost(Linear part, Linear whole) {
        var rest = new Linear().plus(whole, 1).plus(part, -1);
        if (!rest.unknown.isEmpty()) {
            var expression = model.addExpression().lower(-rest.known);
            rest.unknown.forEach(expression::set);
            constrained.addAll(rest.unknown.keySet());
        }
    }

    /** Each step of a path is a part of the one before. */
    private void steps(PublishedTable table) {
        for (var row : table.rows()) {
            var at = row.cell().at();
            var next = table.next(at);
            if (table.isPath() && at.size() == table.dimensions() && next != null) {
                atMost(
                        part(new Key(table.kpi().name(), next, true)),
                        part(new Key(table.kpi().name(), at, true)));
            }
        }
    }

    /** The cells about one or two people that a reader of the reports knows, with the way to them. */
    List<String> disclosed() {
        var disclosed = new ArrayList<String>();
        for (var table : reports) {
            for (var row : table.rows()) {
                var cell = row.cell();
                var what = table.kpi().name() + " " + cell.at();
                if (!table.published(row).suppressed()) {
                    if (isFew(cell.persons()) || isFew(cell.some()) || isFew(cell.others())) {
                        disclosed.add(what + " is published");
                    }
                    continue;
                }
                var numerator = sum(table, cell.at(), true);
                if (isFew(cell.some()) || table.kpi().aggregate() != Aggregate.RATIO && isFew(cell.persons())) {
                    check(numerator, row.figure().numerator().longValueExact(), what + " numerator", disclosed);
                }
                var denominator = row.figure().denominator();
                if (denominator != null && table.hasCountedDenominators()) {
                    var all = sum(table, cell.at(), false);
                    var truth = denominator.longValueExact();
                    if (isFew(cell.persons())) {
                        check(all, truth, what + " denominator", disclosed);
                    }
                    if (isFew(cell.others()) && !hasPoints(table)) {
                        var others = new Linear().plus(all, 1).plus(numerator, -1);
                        check(others, truth - row.figure().numerator().longValueExact(), what + " others", disclosed);
                    }
                }
                var next = table.isPath() ? table.next(cell.at()) : null;
                if (next != null) {
                    var lost = row.figure().numerator().longValueExact() - table.numerator(next);
                    if (isFew(lost)) {
                        check(
                                new Linear().plus(numerator, 1).plus(sum(table, next, true), -1),
                                lost,
                                what + " lost",
                                disclosed);
                    }
                }
            }
        }
        return disclosed;
    }

    static boolean isFew(long number) {
        return number == 1 || number == 2;
    }

    /** Adds the cell if it can have no other value. */
    private void check(Linear cell, long truth, String what, List<String> disclosed) {
        if (!constrained.containsAll(cell.unknown.keySet())) {
            return;
        }
        // The solver takes most of the time, and most cells have another value in a solution that is known already.
        if (possible.stream().anyMatch(values -> value(cell, values) != truth)) {
            return;
        }
        var largest = cell.unknown.isEmpty() ? cell.known : extreme(cell, true);
        if (largest <= truth && (cell.unknown.isEmpty() || extreme(cell, false) >= truth)) {
            disclosed.add(what + " = " + truth);
        }
    }

    private long extreme(Linear cell, boolean largest) {
        model.getVariables().forEach(variable -> variable.weight((Comparable<?>) null));
        cell.unknown.forEach((variable, times) -> variable.weight(times));
        var result = largest ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("the published reports contradict each other: " + result.getState());
        }
        if (model.validate(result)) {
            possible.add(result);
        }
        return cell.known + Math.round(result.getValue());
    }

    private long value(Linear cell, Optimisation.Result values) {
        var value = cell.known;
        for (var one : cell.unknown.entrySet()) {
            value += one.getValue() * Math.round(values.doubleValue(model.indexOf(one.getKey())));
        }
        return value;
    }
}
