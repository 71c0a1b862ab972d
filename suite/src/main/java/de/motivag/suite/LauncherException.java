package de.motivag.suite;

import org.jspecify.annotations.Nullable;

/** A failure whose message is printed on the console. */
public sealed class LauncherException extends RuntimeException permits StoreRefusedException {
    private static final long serialVersionUID = 1L;

    public LauncherException(String message) {
        this(message, null);
    }

    public LauncherException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
