package de.motivag.desk.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ratings of a participation's agreement, as the coaching service shows them to this reader. */
public record AgreementRatings(String participation, List<Rating> ratings) {

    /** @param items null while the rating is hidden from this reader, who may make the other one */
    public record Rating(
            String point,
            LocalDate ratedOn,
            boolean own,
            @Nullable List<Item> items,
            @Nullable Integer met) {

        /** The permitted commands about the rating. Only the rater corrects it. */
        public List<String> steps(List<String> permitted) {
            var steps = own
                    ? List.of("correctAgreementRating", "retractAgreementRating")
                    : List.of("retractAgreementRating");
            return steps.stream().filter(permitted::contains).toList();
        }
    }

    public record Item(String item, boolean met) {}

    /** The point that is rated next, or null. */
    public @Nullable String next() {
        return switch (ratings.size()) {
            case 0 -> "BEFORE";
            case 1 -> "AFTER";
            default -> null;
        };
    }
}
