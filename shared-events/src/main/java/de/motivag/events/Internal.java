package de.motivag.events;

/** A value that is stored readably but never published: staff ids, titles, inventory numbers. */
public sealed interface Internal<T> {
    record Plain<T>(T value) implements Internal<T> {}

    /** There is a value, and it is not for readers of a topic. */
    record Withheld<T>() implements Internal<T> {}

    static <T> Internal<T> of(T value) {
        return new Plain<>(value);
    }
}
