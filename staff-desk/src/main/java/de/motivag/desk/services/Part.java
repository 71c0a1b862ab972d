package de.motivag.desk.services;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page. The page is shown even if the service of one part is away, or if the person's roles do not permit
 * to see the part.
 *
 * @param missing the service that is away
 */
public record Part<T>(@Nullable T value, @Nullable Backend missing) {

    public static <T> Part<T> of(T value) {
        return new Part<>(value, null);
    }

    /** A part that this person may not see. It takes no room on the page. */
    public static <T> Part<T> hidden() {
        return new Part<>(null, null);
    }

    public static <T> Part<T> missing(Backend backend) {
        return new Part<>(null, backend);
    }

    public boolean isThere() {
        return value != null;
    }

    public boolean isMissing() {
        return missing != null;
    }

    public T get() {
        return Objects.requireNonNull(value, "this part is missing or hidden");
    }

    public void ifThere(Consumer<T> action) {
        if (value != null) {
            action.accept(value);
        }
    }

    public <R> Part<R> map(Function<T, R> function) {
        return value == null ? new Part<>(null, missing) : of(function.apply(value));
    }
}
