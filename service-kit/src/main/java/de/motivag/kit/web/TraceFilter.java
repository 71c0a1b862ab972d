package de.motivag.kit.web;

import de.motivag.kit.tracing.LogScope;
import de.motivag.kit.tracing.RequestTrace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Adds the correlation id to the response and to the lines logged for the request. */
final class TraceFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var trace = RequestTrace.of(request);
        trace.addTo(response);
        try (var _ =
                LogScope.enter(trace.correlation().toString(), trace.trace().toString())) {
            chain.doFilter(request, response);
        }
    }
}
