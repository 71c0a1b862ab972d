package de.motivag.enrolment.write;

/** Patterns of texts that several commands take. */
public final class Formats {
    public static final String PHONE = "\\+?[ ()/-]*(?:[0-9][ ()/-]*){4,20}";

    private Formats() {}
}
