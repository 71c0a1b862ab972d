package de.motivag.suite.rebuild;

/** What the person at the console is told. */
public final class RebuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildException(String message) {
        super(message);
    }
}
