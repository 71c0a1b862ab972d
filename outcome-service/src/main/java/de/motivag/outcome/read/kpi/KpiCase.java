package de.motivag.outcome.read.kpi;

import de.motivag.outcome.read.kpi.Items.EventBehind;
import de.motivag.outcome.read.kpi.Items.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case behind a figure, as shown in its explanation.
 *
 * @param caseId id of the case, which does not change with corrections or with the day of the request
 * @param day day that assigns the case to a period
 * @param numerator contribution to the numerator; null for an excluded case without a value
 * @param denominator contribution to the denominator, rounded to four decimals; null if nothing is divided
 * @param part part of the figure, such as the step of a path; null if the figure has none
 * @param excluded the reason why the case does not count; null if it counts
 * @param events the event of the case, and the other events that decided
 */
record KpiCase(
        String caseId,
        LocalDate day,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String part,
        @Nullable Exclusion excluded,
        @Nullable UUID offer,
        @Nullable UUID referral,
        @Nullable UUID participation,
        @Nullable UUID participant,
        List<EventBehind> events) {
    /**
     * @param code code of the rule that excludes the case
     * @param text the rule in the language of the response
     */
    record Exclusion(String code, String text) {
        private static @Nullable Exclusion of(Kpi kpi, @Nullable String code, Locale locale) {
            if (code == null) {
                return null;
            }
            var text = kpi.exclusions().get(code);
            return new Exclusion(code, text == null ? code : text.in(locale));
        }
    }

    /** @param events known events by id, those behind the case included */
    static KpiCase of(Kpi kpi, Item item, Map<UUID, EventBehind> events, Locale locale) {
        return new KpiCase(
                item.caseId(),
                item.day(),
                item.numerator(),
                Figures.rounded(item.denominator()),
                item.part(),
                Exclusion.of(kpi, item.exclusion(), locale),
                item.offer(),
                item.referral(),
                item.participation(),
                item.participant(),
                item.events().stream().map(events::get).filter(Objects::nonNull).toList());
    }
}
