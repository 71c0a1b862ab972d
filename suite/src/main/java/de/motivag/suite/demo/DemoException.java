package de.motivag.suite.demo;

/** The demo cannot go on; the message says why, in one line. */
public final class DemoException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DemoException(String message) {
        super(message);
    }
}
