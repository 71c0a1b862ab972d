package de.motivag.outcome.read.kpi;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The parameters in which the second figure of a comparison differs from the first.
 *
 * @param otherFrom first month or day of the second figure; that of the first figure unless given
 * @param otherTo last month or day of the second figure; that of the first figure unless given
 * @param otherAsKnownOn day at whose end the cases of the second figure were known; that of the first figure unless given
 * @param otherDefinition version of the definition of the second figure; that of the first figure unless given
 * @param otherMonths length of windows of the second figure, in months; that of the first figure unless given
 * @param otherOffer offer of the cases of the second figure; that of the first figure unless given
 * @param otherGroup group of the cases of the second figure; that of the first figure unless given
 * @param otherTeam teams of the cases of the second figure, whose cases count together; those of the first figure unless
 *     given
 * @param otherPart part of the second figure; that of the first figure unless given
 */
record Alternative(
        @Nullable String otherFrom,
        @Nullable String otherTo,

        @Nullable LocalDate otherAsKnownOn,

        @Nullable Integer otherDefinition,
        @Nullable Integer otherMonths,
        @Nullable UUID otherOffer,
        @Nullable UUID otherGroup,
        @Nullable List<UUID> otherTeam,
        @Nullable String otherPart) {
    Selection than(Selection first) {
        return new Selection(
                or(otherAsKnownOn, first.asKnownOn()),
                or(otherDefinition, first.definition()),
                or(otherMonths, first.months()),
                or(otherOffer, first.offer()),
                or(otherGroup, first.group()),
                or(otherTeam, first.team()),
                or(otherPart, first.part()));
    }

    /**
     * The name of the request parameter behind a value of the second figure. It is {@code other…} only if that
     * parameter was sent.
     */
    String sentAs(String parameter) {
        var sent = switch (parameter) {
            case "from" -> otherFrom;
            case "to" -> otherTo;
            case "asKnownOn" -> otherAsKnownOn;
            case "definition" -> otherDefinition;
            case "months" -> otherMonths;
            default -> null;
        };
        return sent == null ? parameter : "other" + StringUtils.capitalize(parameter);
    }

    private static <T> @Nullable T or(@Nullable T value, @Nullable T fallback) {
        return value == null ? fallback : value;
    }
}
