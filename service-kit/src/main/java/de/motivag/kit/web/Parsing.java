package de.motivag.kit.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values that stand in a request as text. Each has one way to be written, and bounds within which the database and the
 * calendar can work with it. All throw {@link IllegalArgumentException} or {@link java.time.DateTimeException}.
 */
final class Parsing {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:00)?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** Digits before and behind the point; no field has more, and a huge exponent would be written out in full. */
    private static final int MOST_DIGITS = 40;

    private Parsing() {}

    /** {@link UUID#fromString} alone takes {@code 1-1-1-1-1} as well. */
    static UUID uuid(String text) {
        return UUID.fromString(require(UUID_TEXT, text));
    }

    static LocalDate day(String text) {
        var day = LocalDate.parse(require(DAY, text));
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("a day that nobody means");
        }
        return day;
    }

    /** Whole minutes; seconds may be written, as answers write them. */
    static LocalTime time(String text) {
        return LocalTime.parse(require(TIME, text));
    }

    static long whole(String text) {
        return Long.parseLong(require(WHOLE, text));
    }

    static double decimal(String text) {
        return Double.parseDouble(require(DECIMAL, text));
    }

    static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** @return none if nobody could calculate with it */
    static @Nullable BigDecimal bounded(BigDecimal number) {
        var isBounded = number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
        return isBounded ? number : null;
    }

    private static String require(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("not written as it has to be");
        }
        return text;
    }
}
