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
 * @param excluded the reason why the case does not count; null if it counts
 */
record KpiCase(
        String caseId,
        LocalDate day,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String part,
        @Nullable Exclusion excluded,
        @Nullable UUID offer,
        @Nullable UUID referral,
        @Nullable UUID participation,
        @Nullable UUID participant,
        List<EventBehind> events) {
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
