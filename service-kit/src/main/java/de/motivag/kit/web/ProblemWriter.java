package de.motivag.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems outside of Spring MVC: in filters and in Tomcat. */
final class ProblemWriter {
    private final JsonMapper json;
    private final LocaleResolver locales;

    ProblemWriter(JsonMapper json, LocaleResolver locales) {
        this.json = json;
        this.locales = locales;
    }

    void write(Problems.Kind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(kind, kind.status(), request, response);
    }

    /** @param status HTTP status, if it differs from that of the kind */
    void write(Problems.Kind kind, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem(kind, status, request));
    }

    String text(Problems.Kind kind, int status, HttpServletRequest request) {
        return json.writeValueAsString(problem(kind, status, request));
    }

    private ProblemDetail problem(Problems.Kind kind, int status, HttpServletRequest request) {
        var problem = Problems.of(kind, locales.resolveLocale(request));
        problem.setStatus(status);
        return problem;
    }
}
