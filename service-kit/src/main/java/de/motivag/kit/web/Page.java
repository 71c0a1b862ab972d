package de.motivag.kit.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in its stable order.
 *
 * @param next cursor of the next page, to be sent as {@code after}; none on the last page
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {
    public static final int MOST = 200;

    /**
     * @param found up to {@code limit + 1} rows; the surplus row shows that there are more
     * @param cursor creates the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /** The same page with its rows converted. */
    public <R> Page<R> map(Function<T, R> conversion) {
        return new Page<>(items.stream().map(conversion).toList(), next);
    }
}
