package de.motivag.desk.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/** Days and times as staff write and read them, in Europe/Berlin. */
public final class Dates {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);
    public static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.GERMAN);

    private static final List<DateTimeFormatter> MONTHS = List.of(
            month("M.uuuu", Locale.GERMAN),
            month("M/uuuu", Locale.GERMAN),
            month("MMMM uuuu", Locale.GERMAN),
            month("MMMM uuuu", Locale.ENGLISH));

    private static final List<DateTimeFormatter> USUAL = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            pattern('.', 4),
            pattern('.', 2),
            pattern('/', 4),
            pattern('-', 4),
            pattern(' ', 4),
            DateTimeFormatter.ofPattern("ddMMuuuu", Locale.GERMAN).withResolverStyle(ResolverStyle.STRICT));

    private Dates() {}

    private static DateTimeFormatter pattern(char separator, int digitsOfYear) {
        var builder = new DateTimeFormatterBuilder()
                .appendValue(ChronoField.DAY_OF_MONTH, 1, 2, SignStyle.NOT_NEGATIVE)
                .appendLiteral(separator)
                .appendValue(ChronoField.MONTH_OF_YEAR, 1, 2, SignStyle.NOT_NEGATIVE)
                .appendLiteral(separator);
        if (digitsOfYear == 2) {
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.of(1950, 1, 1));
        } else {
            builder.appendValue(ChronoField.YEAR, 4);
        }
        return builder.toFormatter(Locale.GERMAN).withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * The day in the form of the services (2026-11-30). Reads 30.11.2026, 30.11.26, 30/11/2026, 30112026, 2026-11-30 and
     * the words for today and yesterday. Returns any other text unchanged, so that the service can refuse it.
     */
    public static String iso(String typed, LocalDate today) {
        var text = typed.strip();
        switch (text.toLowerCase(Locale.ROOT)) {
            case "heute", "today" -> {
                return today.toString();
            }
            case "gestern", "yesterday" -> {
                return today.minusDays(1).toString();
            }
            default -> {
                for (var form : USUAL) {
                    try {
                        return LocalDate.parse(text, form).toString();
                    } catch (DateTimeException _) {
                        // The next form may fit.
                    }
                }
                return text;
            }
        }
    }

    private static DateTimeFormatter month(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * The month in the form of the services (2026-11), which is also that of an input of the type month. Reads 2026-11,
     * 11.2026, 11/2026, November 2026 and März 2026. Other text is unchanged.
     */
    public static String month(String typed) {
        var text = typed.strip();
        for (var form : MONTHS) {
            try {
                return YearMonth.parse(text, form).toString();
            } catch (DateTimeException _) {
                // The next form may fit.
            }
        }
        return text;
    }

    /** The usual form of a month (11.2026) or quarter (Q4 2026) of a service; any other text unchanged. */
    public static String period(String text) {
        if (text.matches("\\d{4}-\\d{2}")) {
            return text.substring(5) + "." + text.substring(0, 4);
        }
        return text.matches("\\d{4}-Q\\d") ? text.substring(5) + " " + text.substring(0, 4) : text;
    }

    /** The first month of a month, quarter or year of a service, such as 2026-10 for 2026-Q4; else the text. */
    public static String firstMonth(String period) {
        return inMonths(period, 0);
    }

    public static String lastMonth(String period) {
        return inMonths(period, 1);
    }

    private static String inMonths(String period, int end) {
        if (period.matches("\\d{4}-Q[1-4]")) {
            int quarter = period.charAt(6) - '0';
            return "%s-%02d".formatted(period.substring(0, 4), 3 * quarter - 2 + 2 * end);
        }
        return period.matches("\\d{4}") ? period + (end == 0 ? "-01" : "-12") : period;
    }

    /** Whether the text is a day in the form of the services, in a year that they accept. */
    public static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1900 && year <= 2200;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** The German form of a day that a service gave as text; any other text unchanged. */
    public static String german(String text) {
        try {
            return DAY.format(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return text;
        }
    }

    /** The time without seconds; any other text unchanged. */
    public static String time(String text) {
        try {
            return TIME.format(LocalTime.parse(text));
        } catch (DateTimeException _) {
            return text;
        }
    }
}
