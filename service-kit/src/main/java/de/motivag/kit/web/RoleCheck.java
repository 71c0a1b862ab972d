package de.motivag.kit.web;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Requested;
import de.motivag.kit.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Lets a request through to an endpoint whose roles the caller has. Everything else is closed: an endpoint that names no
 * role, and whatever a library brings along. The actuator has a mapping of its own, which the filters of security guard.
 */
final class RoleCheck implements HandlerInterceptor {
    private static final Role[] NOBODY = {};

    /** Spring's own answers: to an error that a filter has sent, and to the question for an address's methods. */
    private static final Set<Class<?>> OPEN =
            Set.of(BasicErrorController.class, RequestMappingInfoHandlerMapping.class);

    private final AccessLog log;
    private final ProblemWriter problems;

    RoleCheck(AccessLog log, ProblemWriter problems) {
        this.log = log;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            log.denied(Requested.of(request));
            // Not thrown: the handler of problems serves none but methods of controllers.
            problems.write(Problems.Kind.NOT_FOUND, request, response);
            return false;
        }
        if (!isOpen(method) && !Caller.current().isAnyOf(allowed(method))) {
            log.denied(Requested.of(request));
            throw new RuleViolated(Problems.Kind.DENIED);
        }
        return true;
    }

    /** By the class itself, or the one that it is nested in: a name or a package can be had by anybody. */
    static boolean isOpen(HandlerMethod method) {
        return OPEN.contains(method.getBeanType().getNestHost());
    }

    private static Role[] allowed(HandlerMethod method) {
        if (method.getBean() instanceof CommandEndpoint command) {
            return command.post().roles();
        }
        var allow = method.getMethodAnnotation(Allow.class);
        return allow == null ? NOBODY : allow.value();
    }
}
