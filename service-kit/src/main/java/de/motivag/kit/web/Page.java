package de.motivag.kit.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list in its stable order.
 *
 * @param next where the next part begins, to be sent as {@code after}; none on the last one
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {
    public static final int MOST = 200;

    /**
     * @param found up to {@code limit + 1} rows, the surplus one being the sign that there are more
     * @param cursor to go on behind that row
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /** The same part, its rows shown otherwise. */
    public <R> Page<R> map(Function<T, R> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }
}
