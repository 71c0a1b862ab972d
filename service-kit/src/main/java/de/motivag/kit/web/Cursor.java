package de.motivag.kit.web;

import de.motivag.kit.web.FieldProblem.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The row after which a list continues, given by the values of its sort key. On the wire it is a text that only the
 * list itself can create ({@link CursorSeal}). Any other text is refused, because it could pass for the end of the
 * list.
 *
 * @param key values as text; empty for a value that the row does not have
 */
public record Cursor(List<String> key) {
    /** The name of the parameter in every list. */
    static final String PARAMETER = "after";

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor behind(@Nullable Object... key) {
        return new Cursor(Arrays.stream(key)
                .map(value -> value == null ? "" : value.toString())
                .toList());
    }

    /** The id of the row, for lists sorted by id; none without a cursor. */
    public static @Nullable UUID id(@Nullable Cursor cursor) {
        return cursor == null ? null : cursor.id(0);
    }

    public UUID id(int index) {
        return read(index, Parsing::uuid);
    }

    public @Nullable LocalDate day(int index) {
        return text(index).isEmpty() ? null : read(index, LocalDate::parse);
    }

    public Instant instant(int index) {
        return read(index, Instant::parse);
    }

    public long number(int index) {
        return read(index, Long::parseLong);
    }

    public String text(int index) {
        return read(index, Function.identity());
    }

    /** Reads a value. Fails only for a cursor of another version of this service. */
    private <T> T read(int index, Function<String, T> parse) {
        try {
            return parse.apply(key.get(index));
        } catch (RuntimeException e) {
            throw new InvalidRequest(Kind.NOT_A_CURSOR.at(PARAMETER, LocaleContextHolder.getLocale()));
        }
    }
}
