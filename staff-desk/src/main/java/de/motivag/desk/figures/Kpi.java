package de.motivag.desk.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures, as the outcome service shows them. */
public final class Kpi {

    private Kpi() {}

    public record Definition(String name, int version, String title, String text, String unit) {}

    /** The latest version of each figure. */
    static List<Definition> latest(List<Definition> definitions) {
        var latest = new LinkedHashMap<String, Definition>();
        for (var one : definitions) {
            latest.merge(one.name(), one, (other, newer) -> newer.version() > other.version() ? newer : other);
        }
        return List.copyOf(latest.values());
    }

    public record Result(
            String name,
            String unit,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate asKnownOn,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            Status status,
            List<Row> rows) {

        /** Whether the figure is divided further than by time. */
        public boolean hasParts() {
            return rows.stream().anyMatch(row -> row.part() != null);
        }
    }

    /** @param isFinal whether every event of the period has been read */
    public record Status(boolean isFinal, List<Reason> reasons) {}

    public record Reason(String text) {}

    public record Row(
            @Nullable String month,
            @Nullable String quarter,
            @Nullable String year,
            @Nullable String part,
            @Nullable String offer,
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

    /** The value of a row, and its numerator and denominator if it has one. */
    public static String shown(@Nullable Row row) {
        if (row == null) {
            return "–";
        }
        return row.denominator() == null
                ? number(row.value())
                : number(row.value()) + " (" + number(row.numerator()) + " / " + number(row.denominator()) + ")";
    }

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
