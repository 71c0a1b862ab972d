package de.motivag.kit.web;

/** The caller's role does not suffice. */
final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Denied() {
        super(null, null, false, false);
    }
}
