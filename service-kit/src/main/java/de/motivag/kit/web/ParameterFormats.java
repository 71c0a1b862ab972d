package de.motivag.kit.web;

import de.motivag.events.Id;
import de.motivag.kit.web.FieldProblem.Kind;
import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyEditorRegistry;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.ClassUtils;

/**
 * Reads parameters and path variables as strictly as the fields of a body. Spring alone trims blanks, reads hexadecimal
 * numbers, accepts {@code yes} for true and {@code 1-1-1-1-1} for a UUID, and days of the year 999999999.
 */
final class ParameterFormats {
    private ParameterFormats() {}

    static void register(FormatterRegistry registry, CursorSeal cursors) {
        registry.addConverter(String.class, UUID.class, Parsing::uuid);
        registry.addConverter(String.class, LocalDate.class, Parsing::day);
        registry.addConverter(String.class, Cursor.class, cursors::open);
    }

    /** Replaces Spring's lenient editors for these types, because Spring uses them after a converter has refused. */
    static void register(PropertyEditorRegistry registry) {
        registry.registerCustomEditor(UUID.class, new Editor(Parsing::uuid));
        for (var type : new Class<?>[] {Long.class, long.class}) {
            registry.registerCustomEditor(type, new Editor(Parsing::whole));
        }
        for (var type : new Class<?>[] {Integer.class, int.class}) {
            registry.registerCustomEditor(type, new Editor(text -> Math.toIntExact(Parsing.whole(text))));
        }
        for (var type : new Class<?>[] {Double.class, double.class}) {
            registry.registerCustomEditor(type, new Editor(Parsing::decimal));
        }
        for (var type : new Class<?>[] {Boolean.class, boolean.class}) {
            registry.registerCustomEditor(type, new Editor(Parsing::bool));
        }
    }

    /**
     * The problem of an invalid parameter of that type.
     *
     * @param value the value as it was sent
     */
    static FieldProblem problem(String name, @Nullable Class<?> type, @Nullable Object value, Locale locale) {
        return type != null && type.isEnum()
                ? Kind.notAChoice(
                        name,
                        locale,
                        Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList())
                : kind(type, value).at(name, locale);
    }

    private static Kind kind(@Nullable Class<?> type, @Nullable Object value) {
        if (type == null) {
            return Kind.INVALID;
        }
        var wanted = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (wanted == Cursor.class) {
            return Kind.NOT_A_CURSOR;
        }
        if (wanted == LocalDate.class) {
            return Parsing.problemOfDay(String.valueOf(value));
        }
        if (wanted == UUID.class || Id.class.isAssignableFrom(wanted)) {
            return Kind.NOT_ID;
        }
        if (wanted == Integer.class || wanted == Long.class) {
            return Kind.NOT_WHOLE_NUMBER;
        }
        if (wanted == Boolean.class) {
            return Kind.NOT_BOOLEAN;
        }
        return Number.class.isAssignableFrom(wanted) ? Kind.NOT_NUMBER : Kind.INVALID;
    }

    private static final class Editor extends PropertyEditorSupport {
        private final Function<String, Object> parse;

        Editor(Function<String, Object> parse) {
            this.parse = parse;
        }

        @Override
        public void setAsText(String text) {
            try {
                setValue(parse.apply(text));
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
