package de.motivag.desk.frame;

import jakarta.servlet.http.HttpServletRequest;

/** The mark of a form that was kept over a sign-in. Its page shows it and does not send it. */
public final class Unsent {

    static final String ATTRIBUTE = Unsent.class.getName();

    private Unsent() {}

    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
