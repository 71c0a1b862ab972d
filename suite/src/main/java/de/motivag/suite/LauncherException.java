package de.motivag.suite;

import org.jspecify.annotations.Nullable;

/** Its message is what the person at the console is told. */
public sealed class LauncherException extends RuntimeException permits StoreRefusedException {
    private static final long serialVersionUID = 1L;

    public LauncherException(String message) {
        this(message, null);
    }

    public LauncherException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
