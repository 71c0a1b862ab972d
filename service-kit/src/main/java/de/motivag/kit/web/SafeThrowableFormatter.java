package de.motivag.kit.web;

/**
 * A failure in a form safe for the log: types and stack traces without messages, because messages may quote personal
 * data.
 */
public final class SafeThrowableFormatter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SafeThrowableFormatter(Throwable failure) {
        super(
                failure.getClass().getName(),
                failure.getCause() == null ? null : new SafeThrowableFormatter(failure.getCause()));
        setStackTrace(failure.getStackTrace());
    }
}
