package de.motivag.desk.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures, as the outcome service shows them. */
public final class Kpi {

    private Kpi() {}

    public record Definition(String name, String title, String text, String unit) {}

    public record Result(
            String name,
            String unit,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate asKnownOn,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            Status status,
            List<Row> rows) {}

    /** @param isFinal whether every event of the period has been read */
    public record Status(boolean isFinal, List<Reason> reasons) {}

    public record Reason(String text) {}

    public record Row(
            @Nullable String month,
            @Nullable String quarter,
            @Nullable String year,
            @Nullable String part,
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {

        /** The period of the row. */
        public String period() {
            return month != null ? month : quarter != null ? quarter : year != null ? year : "";
        }
    }

    public record Explanation(String rule, Cases cases) {}

    public record Cases(List<Case> items, @Nullable String next) {}

    public record Case(
            LocalDate day,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String part,
            @Nullable Exclusion excluded,
            @Nullable String participant,
            List<Event> events) {}

    public record Exclusion(String code, String text) {}

    public record Event(String type, Instant recordedAt) {}

    /** A number with its sign, or an empty text. */
    public static String difference(@Nullable BigDecimal value) {
        return value == null ? "" : (value.signum() > 0 ? "+" : "") + number(value);
    }

    /** A number with three decimals at most, with a decimal comma. */
    public static String number(@Nullable BigDecimal value) {
        return value == null
                ? "–"
                : value.setScale(3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',');
    }
}
