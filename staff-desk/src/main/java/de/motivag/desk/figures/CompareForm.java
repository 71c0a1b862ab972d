package de.motivag.desk.figures;

import de.motivag.desk.frame.Dates;
import de.motivag.desk.services.Query;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The two sides of a comparison, as they were typed. */
public record CompareForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String offer,
        @Nullable String group,
        @Nullable String asKnownOn,
        @Nullable String otherFrom,
        @Nullable String otherTo,
        @Nullable String otherOffer,
        @Nullable String otherGroup,
        @Nullable String otherAsKnownOn) {

    /** Without a first period, it is the one before the second, which is otherwise the last twelve months. */
    CompareForm withDefaults(LocalDate today) {
        if (!isBlank(from)) {
            return this;
        }
        YearMonth first;
        YearMonth last;
        try {
            last = otherTo == null || otherTo.isBlank() ? YearMonth.from(today) : YearMonth.parse(Dates.month(otherTo));
            first = otherFrom == null || otherFrom.isBlank()
                    ? last.minusMonths(11)
                    : YearMonth.parse(Dates.month(otherFrom));
        } catch (DateTimeException _) {
            return this;
        }
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        return new CompareForm(
                first.minusMonths(months).toString(),
                last.minusMonths(months).toString(),
                offer,
                group,
                asKnownOn,
                first.toString(),
                last.toString(),
                otherOffer,
                otherGroup,
                otherAsKnownOn);
    }

    /** Whether neither figure is that of one offer or group. */
    boolean isOfAllOffers() {
        return isBlank(offer) && isBlank(group) && isBlank(otherOffer) && isBlank(otherGroup);
    }

    Query query(LocalDate today) {
        return Query.of("from", month(from))
                .and("to", month(to))
                .and("offer", offer)
                .and("group", group)
                .and("asKnownOn", day(asKnownOn, today))
                .and("otherFrom", month(otherFrom))
                .and("otherTo", month(otherTo))
                .and("otherOffer", otherOffer)
                .and("otherGroup", otherGroup)
                .and("otherAsKnownOn", day(otherAsKnownOn, today));
    }

    /** The parameters of the page's address, with the question mark. */
    public String parameters() {
        return Query.of("from", from)
                .and("to", to)
                .and("offer", offer)
                .and("group", group)
                .and("asKnownOn", asKnownOn)
                .and("otherFrom", otherFrom)
                .and("otherTo", otherTo)
                .and("otherOffer", otherOffer)
                .and("otherGroup", otherGroup)
                .and("otherAsKnownOn", otherAsKnownOn)
                .parameters();
    }

    private static @Nullable String month(@Nullable String typed) {
        return typed == null ? null : Dates.month(typed);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String day(@Nullable String typed, LocalDate today) {
        return typed == null || typed.isBlank() ? null : Dates.iso(typed, today);
    }
}
