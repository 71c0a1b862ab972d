package de.motivag.desk.frame;

import de.motivag.desk.frame.KeptForms.Kept;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Shows a form again that was sent after the end of a session. It is filled and not sent. */
@Controller
@ControllerAdvice
class KeptFormPages {

    private final KeptForms forms;

    KeptFormPages(KeptForms forms) {
        this.forms = forms;
    }

    /** The page of the form handles the values as if they were posted, but does not send them. */
    @GetMapping(KeptForms.PATH)
    void kept(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var kept = forms.of(request);
        if (kept == null) {
            response.sendRedirect("/");
            return;
        }
        request.setAttribute(Unsent.ATTRIBUTE, true);
        request.getRequestDispatcher(kept.path()).forward(new Posted(request, kept), response);
    }

    /** Extends the session of somebody who is typing or has asked for it. */
    @GetMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void session() {
        // The request itself extends the session.
    }

    /** The token of the session can no longer be renewed, so that the person has to sign in again. */
    @ExceptionHandler
    void expired(ClientAuthorizationException expired, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var isKept = forms.keep(request, response);
        request.getSession().invalidate();
        if (!isKept) {
            response.sendRedirect(request.getMethod().equals("GET") ? Pages.address(request) : "/");
        }
    }

    private static final class Posted extends HttpServletRequestWrapper {

        private final Map<String, String[]> values;

        Posted(HttpServletRequest request, Kept kept) {
            super(request);
            values = KeptForms.values(kept);
        }

        @Override
        public String getMethod() {
            return "POST";
        }

        @Override
        public @Nullable String getParameter(String name) {
            var found = values.get(name);
            return found == null || found.length == 0 ? null : found[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return values.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(values);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(values.keySet());
        }
    }
}
