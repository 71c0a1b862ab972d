package de.motivag.enrolment.write;

/** Patterns of texts that several commands take. */
public final class Formats {
    public static final String PHONE = "\\+?[ ()/-]*(?:[0-9][ ()/-]*){4,20}";
    public static final String WEB_ADDRESS = "https://[A-Za-z0-9.-]+(?:[:/?#][!-~]*)?";

    private Formats() {}
}
