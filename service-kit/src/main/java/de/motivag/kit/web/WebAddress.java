package de.motivag.kit.web;

/**
 * The form of every link that staff record: https, a host, and no user name or password before it. A link is shown to
 * other people, and a user name before the host hides to which host it leads.
 */
public final class WebAddress {
    public static final String PATTERN = "https://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?#][!-~]*)?";

    private WebAddress() {}
}
