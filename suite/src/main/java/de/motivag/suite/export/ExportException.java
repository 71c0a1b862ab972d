package de.motivag.suite.export;

/** The export cannot go on; its message tells the user why. */
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExportException(String message) {
        super(message);
    }

    ExportException(String message, Exception cause) {
        super(message, cause);
    }
}
