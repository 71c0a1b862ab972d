package de.motivag.events;

import org.jspecify.annotations.Nullable;

/** A value that is stored readably but never published: staff ids, titles, inventory numbers. */
public sealed interface Internal<T> {
    record Plain<T>(T value) implements Internal<T> {}

    /** A value that exists but is not visible to readers of a topic. */
    record Withheld<T>() implements Internal<T> {}

    /** The value; null if it is withheld, as after a recovery from the topic. */
    default @Nullable T orNull() {
        return this instanceof Plain<T>(var value) ? value : null;
    }

    static <T> Internal<T> of(T value) {
        return new Plain<>(value);
    }
}
