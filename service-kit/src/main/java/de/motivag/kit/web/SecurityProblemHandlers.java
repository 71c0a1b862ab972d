package de.motivag.kit.web;

import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.FailedAuthentication;
import de.motivag.kit.security.SecurityMetrics;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Responses for requests that no endpoint handles: 400 from the HTTP firewall, 401 without a valid token, 403 for a
 * path closed to the role. The header is that of RFC 6750; the body is a problem, as everywhere else.
 */
final class SecurityProblemHandlers implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityProblemHandlers.class);

    private final BearerTokenAuthenticationEntryPoint unauthenticated = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler forbidden = new BearerTokenAccessDeniedHandler();
    private final ProblemWriter problems;
    private final AccessLog log;
    private final SecurityMetrics metrics;
    private final Routes routes;

    SecurityProblemHandlers(ProblemWriter problems, AccessLog log, SecurityMetrics metrics, Routes routes) {
        this.problems = problems;
        this.log = log;
        this.metrics = metrics;
        this.routes = routes;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        failed(request, FailedAuthentication.of(failure));
        unauthenticated.commence(request, response, failure);
        var isUnclear = response.getStatus() == Problems.Kind.INVALID_REQUEST.status();
        problems.write(isUnclear ? Problems.Kind.INVALID_REQUEST : Problems.Kind.UNAUTHENTICATED, request, response);
    }

    /** Written only to the service's log, because without a valid token there is no organisation with an access log. */
    private void failed(HttpServletRequest request, FailedAuthentication reason) {
        metrics.authenticationFailed(reason);
        var requested = routes.of(request);
        LOG.info(
                "Authentication failed ({}): {} {} from {}",
                reason,
                requested.method(),
                requested.route(),
                request.getRemoteAddr());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        log.denied(routes.of(request));
        forbidden.handle(request, response, denied);
        problems.write(Problems.Kind.DENIED, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        problems.write(Problems.Kind.INVALID_REQUEST, request, response);
    }
}
