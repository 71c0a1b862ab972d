package de.motivag.kit.web;

import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** 403 where a path as a whole is closed to a role, with the same problem in the body as at every endpoint. */
final class NotAllowed implements AccessDeniedHandler {
    private final BearerTokenAccessDeniedHandler standard = new BearerTokenAccessDeniedHandler();
    private final JsonMapper json;
    private final LocaleResolver locales;
    private final AccessLog log;

    NotAllowed(JsonMapper json, LocaleResolver locales, AccessLog log) {
        this.log = log;
        this.json = json;
        this.locales = locales;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        log.record(Caller.current(), request.getMethod() + " " + request.getRequestURI(), AccessLog.Outcome.DENIED);
        standard.handle(request, response, denied);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Problems.of(Problems.Kind.DENIED, locales.resolveLocale(request)));
    }
}
