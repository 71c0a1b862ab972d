package de.motivag.coaching.write.group;

/** The form of a link to an online room or to material. */
public final class Links {
    public static final String HTTPS = "https://[A-Za-z0-9.-]+(?:[:/?#][!-~]*)?";
    public static final String MESSAGE = "{link.message}";

    private Links() {}
}
