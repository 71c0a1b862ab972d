package de.motivag.coaching.write.agreementrating;

import de.motivag.events.coaching.AgreementRatingEvent.RatedItem;
import de.motivag.events.coaching.AgreementRatingEvent.RubricItem;
import java.util.List;
import java.util.Set;

/**
 * A rubric by which agreements are rated. The rubric is data with a version. A new rubric is a new version with other
 * items, and ratings of different versions are never compared.
 */
public record Rubric(int version, List<RubricItem> items) {
    public static final Rubric CURRENT = new Rubric(1, List.of(RubricItem.values()));

    List<RatedItem> rated(Set<RubricItem> met) {
        return items.stream()
                .map(item -> new RatedItem(item, met.contains(item)))
                .toList();
    }
}
