package de.motivag.suite;

import org.jspecify.annotations.Nullable;

/** Its message is what the person at the console is told. */
public sealed class CannotGoOn extends RuntimeException permits StoreRefused {
    private static final long serialVersionUID = 1L;

    public CannotGoOn(String message) {
        this(message, null);
    }

    public CannotGoOn(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
