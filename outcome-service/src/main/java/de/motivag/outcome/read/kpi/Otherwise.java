package de.motivag.outcome.read.kpi;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What is asked otherwise of the other figure that one is compared with; parameters of the request. */
record Otherwise(
        @Nullable String otherFrom,
        @Nullable String otherTo,

        @Nullable LocalDate otherAsKnownOn,

        @Nullable Integer otherDefinition,
        @Nullable Integer otherMonths,
        @Nullable UUID otherOffer,
        @Nullable UUID otherGroup,
        @Nullable UUID otherTeam,
        @Nullable String otherPart) {
    Chosen than(Chosen first) {
        return new Chosen(
                or(otherAsKnownOn, first.asKnownOn()),
                or(otherDefinition, first.definition()),
                or(otherMonths, first.months()),
                or(otherOffer, first.offer()),
                or(otherGroup, first.group()),
                or(otherTeam, first.team()),
                or(otherPart, first.part()));
    }

    /** The name of a parameter of the other figure: its own only if it was said otherwise. */
    String sentAs(String parameter) {
        var said = switch (parameter) {
            case "from" -> otherFrom;
            case "to" -> otherTo;
            case "asKnownOn" -> otherAsKnownOn;
            case "definition" -> otherDefinition;
            case "months" -> otherMonths;
            default -> null;
        };
        return said == null ? parameter : "other" + StringUtils.capitalize(parameter);
    }

    private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
