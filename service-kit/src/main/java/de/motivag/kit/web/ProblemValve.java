package de.motivag.kit.web;

import de.motivag.kit.tracing.RequestTrace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** Writes a problem for requests that Tomcat itself refuses, such as an invalid address or a malformed chunk. */
final class ProblemValve extends ErrorReportValve {
    private final ProblemWriter problems;
    private final SecurityHeaders security;

    ProblemValve(ProblemWriter problems, SecurityHeaders security) {
        this.problems = problems;
        this.security = security;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var status = status(response.getStatus());
        var kind = Problems.Kind.of(HttpStatusCode.valueOf(status));
        try {
            response.setStatus(status);
            RequestTrace.of(request.getRequest()).addTo(response.getResponse());
            security.writeHeaders(request.getRequest(), response.getResponse());
            problems.addHeaders(status, request.getRequest(), response.getResponse());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(problems.text(kind, status, request.getRequest()));
                response.finishResponse();
            }
        } catch (IOException disconnected) {
            getContainer().getLogger().debug("The client has disconnected", disconnected);
        }
    }

    /**
     * Maps an unsupported protocol version or encoding to 400. Tomcat reports it as its own failure, but the request is
     * wrong.
     */
    private static int status(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_IMPLEMENTED, HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED ->
                HttpServletResponse.SC_BAD_REQUEST;
            default -> status;
        };
    }
}
