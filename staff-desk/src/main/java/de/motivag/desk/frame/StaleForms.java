package de.motivag.desk.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Shows a form again, filled, if its token is no longer valid, as after signing in again in another window. Nothing is
 * carried out. Every other denied request gets the error page.
 */
final class StaleForms implements AccessDeniedHandler {

    /** Before the address of a form: the page that shows it again. */
    static final String PREFIX = "/stale";

    private static final Pattern FORM = Pattern.compile("/commands/[^/]+|/groups/[^/]+/sessions/[^/]+");

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var path = request.getServletPath();
        if (denied instanceof CsrfException && FORM.matcher(path).matches()) {
            request.getRequestDispatcher(PREFIX + path).forward(request, response);
        } else {
            others.handle(request, response, denied);
        }
    }
}
