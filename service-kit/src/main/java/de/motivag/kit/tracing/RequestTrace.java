package de.motivag.kit.tracing;

import de.motivag.events.Id;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The trace of an HTTP request.
 *
 * @param correlation id in the response, in every line logged for the request and in its events
 */
public record RequestTrace(UUID correlation, TraceParent trace) {
    /** Response header with the correlation id. */
    public static final String HEADER = "X-Correlation-Id";

    private static final String ATTRIBUTE = RequestTrace.class.getName();

    /** Returns the same trace for every call with the same request. */
    public static RequestTrace of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestTrace known) {
            return known;
        }
        var begun = new RequestTrace(Id.next(), TraceParent.after(traceparent(request)));
        request.setAttribute(ATTRIBUTE, begun);
        return begun;
    }

    /** Treats several headers like a malformed one. */
    private static @Nullable String traceparent(HttpServletRequest request) {
        var values = Collections.list(request.getHeaders("traceparent"));
        return values.size() == 1 ? values.getFirst() : null;
    }

    public void addTo(HttpServletResponse response) {
        response.setHeader(HEADER, correlation.toString());
    }
}
