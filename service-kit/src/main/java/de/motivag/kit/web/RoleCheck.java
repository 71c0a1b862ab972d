package de.motivag.kit.web;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.LoggedRequest;
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
 * Lets a request through if the caller has a role of the endpoint. Everything else is closed: endpoints without roles,
 * and endpoints registered by libraries. The actuator has its own mapping, which the security filters protect.
 */
final class RoleCheck implements HandlerInterceptor {
    private static final Role[] NO_ROLES = {};

    /** Spring's own responses: to an error sent by a filter, and to OPTIONS. */
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
            log.denied(LoggedRequest.of(request));
            // Written directly, because exception handlers serve methods of controllers only.
            problems.write(Problems.Kind.NOT_FOUND, request, response);
            return false;
        }
        if (!isOpen(method) && !isForEverybody(method) && !Caller.current().isAnyOf(allowed(method))) {
            log.denied(LoggedRequest.of(request));
            throw new RuleViolated(Problems.Kind.DENIED);
        }
        return true;
    }

    /** Whether the handler is open, by its class or nest host. A class name or package could be imitated. */
    static boolean isOpen(HandlerMethod method) {
        return OPEN.contains(method.getBeanType().getNestHost());
    }

    private static boolean isForEverybody(HandlerMethod method) {
        var allow = method.getMethodAnnotation(Allow.class);
        return allow != null && allow.everybody();
    }

    private static Role[] allowed(HandlerMethod method) {
        if (method.getBean() instanceof CommandEndpoint command) {
            return command.post().roles();
        }
        var allow = method.getMethodAnnotation(Allow.class);
        return allow == null ? NO_ROLES : allow.value();
    }
}
