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
 * Who does not even reach an endpoint: 400 where the firewall takes the request for none, 401 without a valid token, 403 where
 * a path as a whole is closed to the role. With what RFC 6750 asks for in the header, and a problem in the body like
 * everywhere else.
 */
final class AtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(AtTheDoor.class);

    private final BearerTokenAuthenticationEntryPoint unknown = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler known = new BearerTokenAccessDeniedHandler();
    private final ProblemWriter problems;
    private final AccessLog log;
    private final SecurityMetrics metrics;
    private final Routes routes;

    AtTheDoor(ProblemWriter problems, AccessLog log, SecurityMetrics metrics, Routes routes) {
        this.problems = problems;
        this.log = log;
        this.metrics = metrics;
        this.routes = routes;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        failed(request, FailedAuthentication.of(failure));
        unknown.commence(request, response, failure);
        var isUnclear = response.getStatus() == Problems.Kind.INVALID_REQUEST.status();
        problems.write(isUnclear ? Problems.Kind.INVALID_REQUEST : Problems.Kind.UNAUTHENTICATED, request, response);
    }

    /** Only in the service's log: without a valid token there is no organisation in whose access log it could stand. */
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
        known.handle(request, response, denied);
        problems.write(Problems.Kind.DENIED, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException strange)
            throws IOException {
        problems.write(Problems.Kind.INVALID_REQUEST, request, response);
    }
}
