package de.motivag.outcome.read.kpi;

import static java.util.Objects.requireNonNull;

import de.motivag.outcome.read.kpi.Completeness.Status;
import de.motivag.outcome.read.kpi.Figures.Figure;
import de.motivag.outcome.read.kpi.Items.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two figures, and the cases behind the difference from the left figure to the right one.
 *
 * @param left the first figure
 * @param right the second figure
 * @param difference right minus left; {@code valueDifference} is null unless both figures have a value
 * @param valueDifference right value minus left value; null unless both figures have a value
 * @param causes kinds of differences, whose sums are the differences of numerators and denominators; each denominator
 *     is rounded to four decimals
 * @param changes the changed cases by day, without the first {@code skip}
 * @param more whether further changes follow
 */
record Comparison(
        Side left,
        Side right,
        Share difference,
        @Nullable BigDecimal valueDifference,
        List<Cause> causes,
        List<Change> changes,
        boolean more) {

    /**
     * @param status whether the figure is final
     */
    record Side(KpiQuery asked, Status status, List<Figure> figures) {
        @Nullable
        BigDecimal value() {
            return figures.size() == 1 ? figures.getFirst().value() : null;
        }
    }

    /**
     * A case's share of numerator and denominator.
     *
     * @param numerator contribution to the numerator
     * @param denominator contribution to the denominator; null if nothing is divided
     */
    record Share(BigDecimal numerator, @Nullable BigDecimal denominator) {
        static final Share NONE = new Share(BigDecimal.ZERO, null);

        static Share of(@Nullable Item item) {
            return item == null || !item.counts()
                    ? NONE
                    : new Share(requireNonNull(item.numerator()), item.denominator());
        }

        Share plus(Share other) {
            return new Share(numerator.add(other.numerator), plus(denominator, other.denominator));
        }

        Share less(Share other) {
            var less = other.denominator == null ? null : other.denominator.negate();
            return new Share(numerator.subtract(other.numerator), plus(denominator, less));
        }

        Share rounded() {
            return new Share(numerator, Figures.rounded(denominator));
        }

        private static @Nullable BigDecimal plus(@Nullable BigDecimal first, @Nullable BigDecimal other) {
            return first == null ? other : other == null ? first : first.add(other);
        }
    }

    /** The kind of a difference between two figures. */
    enum How {
        /** Counts in the left figure only; the right one excludes or lacks it. */
        ONLY_LEFT,
        ONLY_RIGHT,
        /** Counts in both figures, with different shares. */
        CHANGED
    }

    /**
     * @param cases number of cases
     */
    record Cause(How how, long cases, Share share) {}

    /** @param left the case in the left figure, counted or excluded; null if the figure lacks it */
    record Change(How how, @Nullable KpiCase left, @Nullable KpiCase right) {}

    private record Pair(@Nullable Item left, @Nullable Item right) {
        private boolean differs() {
            return counts(left) != counts(right) || counts(left) && !same(Share.of(left), Share.of(right));
        }

        private static boolean counts(@Nullable Item item) {
            return item != null && item.counts();
        }

        private static boolean same(Share first, Share other) {
            var less = first.less(other);
            return less.numerator().signum() == 0
                    && (less.denominator() == null || less.denominator().signum() == 0);
        }

        private How how() {
            return counts(left) ? counts(right) ? How.CHANGED : How.ONLY_LEFT : How.ONLY_RIGHT;
        }

        private Share share() {
            return Share.of(right).less(Share.of(left));
        }

        private Item any() {
            return left == null ? Objects.requireNonNull(right) : left;
        }
    }

    private record Key(String caseId, @Nullable String part) {
        static Key of(Item item) {
            return new Key(item.caseId(), item.part());
        }
    }

    /**
     * @param leftCases turns the left figure's items into cases; {@code rightCases} does the same for the right figure
     */
    static Comparison of(
            Side left,
            Side right,
            List<Item> lefts,
            List<Item> rights,
            int skip,
            int limit,
            Function<List<Item>, List<KpiCase>> leftCases,
            Function<List<Item>, List<KpiCase>> rightCases) {
        var pairs = differing(lefts, rights);
        var causes = new ArrayList<Cause>();
        var difference = Share.NONE;
        for (var how : How.values()) {
            var ofKind = pairs.stream().filter(pair -> pair.how() == how).toList();
            if (!ofKind.isEmpty()) {
                var share = ofKind.stream().map(Pair::share).reduce(Share.NONE, Share::plus);
                causes.add(new Cause(how, ofKind.size(), share.rounded()));
                difference = difference.plus(share);
            }
        }
        var shown = pairs.stream().skip(skip).limit(limit).toList();
        return new Comparison(
                left,
                right,
                difference.rounded(),
                left.value() == null || right.value() == null
                        ? null
                        : right.value().subtract(left.value()),
                causes,
                changes(shown, leftCases, rightCases),
                pairs.size() > (long) skip + limit);
    }

    private static List<Pair> differing(List<Item> lefts, List<Item> rights) {
        var left = byKey(lefts);
        var right = byKey(rights);
        var keys = new HashSet<>(left.keySet());
        keys.addAll(right.keySet());
        return keys.stream()
                .map(key -> new Pair(left.get(key), right.get(key)))
                .filter(Pair::differs)
                .sorted(Comparator.comparing((Pair pair) -> pair.any().day())
                        .thenComparing(pair -> pair.any().caseId())
                        .thenComparing(pair -> String.valueOf(pair.any().part())))
                .toList();
    }

    private static Map<Key, Item> byKey(List<Item> items) {
        var byKey = new HashMap<Key, Item>();
        items.forEach(item -> byKey.put(Key.of(item), item));
        return byKey;
    }

    private static List<Change> changes(
            List<Pair> pairs,
            Function<List<Item>, List<KpiCase>> leftCases,
            Function<List<Item>, List<KpiCase>> rightCases) {
        var lefts = cases(pairs.stream().map(Pair::left).toList(), leftCases);
        var rights = cases(pairs.stream().map(Pair::right).toList(), rightCases);
        return pairs.stream()
                .map(pair -> new Change(
                        pair.how(),
                        pair.left() == null ? null : lefts.get(pair.left()),
                        pair.right() == null ? null : rights.get(pair.right())))
                .toList();
    }

    private static Map<Item, KpiCase> cases(List<@Nullable Item> items, Function<List<Item>, List<KpiCase>> described) {
        var present = items.stream().filter(Objects::nonNull).toList();
        var cases = described.apply(present);
        var byItem = new HashMap<Item, KpiCase>();
        for (int i = 0; i < present.size(); i++) {
            byItem.put(present.get(i), cases.get(i));
        }
        return byItem;
    }
}
