package de.motivag.kit.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat itself refuses, such as an address that is none, is answered with a problem like everything else. */
final class ProblemValve extends ErrorReportValve {
    private final JsonMapper json;
    private final LocaleResolver locales;

    ProblemValve(JsonMapper json, LocaleResolver locales) {
        this.json = json;
        this.locales = locales;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = Problems.of(
                Problems.Kind.of(HttpStatusCode.valueOf(status)), locales.resolveLocale(request.getRequest()));
        problem.setStatus(status);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                json.writeValue(writer, problem);
                response.finishResponse();
            }
        } catch (IOException gone) {
            getContainer().getLogger().debug("Nobody to tell", gone);
        }
    }
}
