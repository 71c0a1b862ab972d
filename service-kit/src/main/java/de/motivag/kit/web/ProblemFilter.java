package de.motivag.kit.web;

import de.motivag.kit.tracing.RequestTrace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns unhandled exceptions, errors without a message and error statuses without a body into
 * problems.
 */
final class ProblemFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemFilter.class);

    private final ProblemWriter problems;

    ProblemFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasReadableLanguages(request)) {
            problems.write(Problems.Kind.INVALID_REQUEST, request, response);
            return;
        }
        var answer = new Answer(response);
        try {
            chain.doFilter(request, answer);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            reset(response);
            RequestTrace.of(request).addTo(response);
            var kind = Problems.Kind.of(failure);
            if (kind == Problems.Kind.FAULT) {
                LOG.error("A request failed before it reached an endpoint", new SafeThrowableFormatter(failure));
            } else if (kind == Problems.Kind.UNAVAILABLE) {
                // A wrong address of the issuer looks like an unreachable issuer, so both are logged.
                LOG.warn(
                        "A request was answered with 503 before it reached an endpoint: {}, caused by {}",
                        failure.getClass().getSimpleName(),
                        rootOf(failure).getClass().getName());
            }
            problems.write(kind, request, response);
            return;
        }
        if (answer.isBareError() && !response.isCommitted()) {
            var status = response.getStatus();
            problems.write(Problems.Kind.of(HttpStatusCode.valueOf(status)), status, request, response);
        }
    }

    /** Keeps the headers of CORS, without which a browser would not show the problem to the page. */
    private static void reset(HttpServletResponse response) {
        var kept = new HashMap<String, List<String>>();
        response.getHeaderNames().stream()
                .filter(name -> name.startsWith("Access-Control-") || name.equals(HttpHeaders.VARY))
                .forEach(name -> kept.put(name, List.copyOf(response.getHeaders(name))));
        response.reset();
        kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Tomcat throws at the first read of a header with too many languages. */
    private static boolean hasReadableLanguages(HttpServletRequest request) {
        try {
            request.getLocale();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Keeps an error without a body open until the chain has ended. */
    private static final class Answer extends HttpServletResponseWrapper {
        private boolean hasBody;

        Answer(HttpServletResponse response) {
            super(response);
        }

        boolean isBareError() {
            return getStatus() >= 400 && !hasBody;
        }

        /** Covers answers that no problem describes as well, such as that of a health check. */
        @Override
        public void setStatus(int status) {
            super.setStatus(status);
            ProblemWriter.addRetryAfter(status, this);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            hasBody = true;
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            hasBody = true;
            return super.getWriter();
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!isBareError()) {
                super.flushBuffer();
            }
        }

        @Override
        public void sendError(int status) {
            resetBuffer();
            hasBody = false;
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            sendError(status);
        }
    }
}
