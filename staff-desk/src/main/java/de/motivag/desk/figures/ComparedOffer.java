package de.motivag.desk.figures;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The two figures of one offer in a comparison.
 *
 * @param offer null for cases without an offer
 * @param left null if the first figure has no case of the offer
 * @param right null if the second figure has no case of the offer
 */
public record ComparedOffer(@Nullable String offer, Kpi.@Nullable Row left, Kpi.@Nullable Row right) {

    static List<ComparedOffer> of(List<Kpi.Row> left, List<Kpi.Row> right) {
        var offers = new LinkedHashSet<@Nullable String>();
        for (var row : left) {
            offers.add(row.offer());
        }
        for (var row : right) {
            offers.add(row.offer());
        }
        return offers.stream()
                .map(offer -> new ComparedOffer(offer, find(left, offer), find(right, offer)))
                .toList();
    }

    private static Kpi.@Nullable Row find(List<Kpi.Row> rows, @Nullable String offer) {
        return rows.stream()
                .filter(row -> Objects.equals(row.offer(), offer))
                .findFirst()
                .orElse(null);
    }

    /** Right minus left; null unless both sides have a value. */
    public @Nullable BigDecimal difference() {
        return left == null || right == null || left.value() == null || right.value() == null
                ? null
                : right.value().subtract(left.value());
    }
}
