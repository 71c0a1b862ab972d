package de.motivag.kit.web;

import de.motivag.kit.web.FieldProblem.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses values of a request. Each type has exactly one notation, and limits within which the database and the calendar
 * can handle it. All methods throw {@link IllegalArgumentException} or {@link DateTimeException}.
 */
final class Parsing {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:00)?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    /**
     * Maximum number of digits before and after the point. No field needs more, and a huge exponent would be written
     * out in full.
     */
    private static final int MOST_DIGITS = 40;

    private Parsing() {}

    /** Parses a UUID. {@link UUID#fromString} alone also accepts {@code 1-1-1-1-1}. */
    static UUID uuid(String text) {
        return UUID.fromString(require(UUID_TEXT, text));
    }

    static LocalDate day(String text) {
        var day = LocalDate.parse(require(DAY, text));
        if (isOutOfRange(day)) {
            throw new IllegalArgumentException("The day is outside of the supported years");
        }
        return day;
    }

    private static boolean isOutOfRange(LocalDate day) {
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY);
    }

    /** The kind of problem of a text that {@link #day} refuses. */
    static Kind problemOfDay(String text) {
        try {
            return isOutOfRange(LocalDate.parse(require(DAY, text))) ? Kind.DAY_OUT_OF_RANGE : Kind.NOT_DATE;
        } catch (IllegalArgumentException | DateTimeException e) {
            return Kind.NOT_DATE;
        }
    }

    /** Parses a time in whole minutes; {@code :00} seconds are accepted, because responses contain them. */
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
            default -> throw new IllegalArgumentException("The text is neither true nor false");
        };
    }

    /** @return the number; none if it has too many digits for calculations */
    static @Nullable BigDecimal bounded(BigDecimal number) {
        var isBounded = number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
        return isBounded ? number : null;
    }

    private static String require(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("The text does not have the required notation");
        }
        return text;
    }
}
