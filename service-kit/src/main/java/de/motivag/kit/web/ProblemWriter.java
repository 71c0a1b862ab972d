package de.motivag.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems outside of Spring MVC: in filters and in Tomcat. */
final class ProblemWriter {
    /** Most reasons of a 503 pass within seconds: colliding appends, a restart of the database or of the issuer. */
    private static final String RETRY_SECONDS = "2";

    private static final String PREFIX = "X-Forwarded-Prefix";
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~-]{1,50}){1,5}");

    private final JsonMapper json;
    private final LocaleResolver locales;
    private final boolean behindProxy;

    /** @param behindProxy whether forwarded headers are trusted */
    ProblemWriter(JsonMapper json, LocaleResolver locales, boolean behindProxy) {
        this.json = json;
        this.locales = locales;
        this.behindProxy = behindProxy;
    }

    void write(Problems.Kind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(kind, kind.status(), request, response);
    }

    /** @param status HTTP status, if it differs from that of the kind */
    void write(Problems.Kind kind, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        addHeaders(status, request, response);
        json.writeValue(response.getOutputStream(), problem(kind, status, request));
    }

    /** The headers that depend on the problem. */
    void addHeaders(int status, HttpServletRequest request, HttpServletResponse response) {
        ContentLanguage.addTo(response, locales.resolveLocale(request));
        addRetryAfter(status, response);
    }

    static void addRetryAfter(int status, HttpServletResponse response) {
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    String text(Problems.Kind kind, int status, HttpServletRequest request) {
        return json.writeValueAsString(problem(kind, status, request));
    }

    private ProblemDetail problem(Problems.Kind kind, int status, HttpServletRequest request) {
        var problem = Problems.of(kind, locales.resolveLocale(request));
        problem.setStatus(status);
        ProblemAddresses.addHelp(problem, prefix(request));
        return problem;
    }

    /** Spring's filter turns the header into the context path. A request refused earlier has only the header. */
    private String prefix(HttpServletRequest request) {
        try {
            var header = behindProxy ? request.getHeader(PREFIX) : null;
            return header != null && PATH.matcher(header).matches() ? header : request.getContextPath();
        } catch (RuntimeException unreadable) {
            return request.getContextPath();
        }
    }
}
