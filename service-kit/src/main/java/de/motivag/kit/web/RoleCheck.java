package de.motivag.kit.web;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets through only who may call an endpoint; one that names nobody is closed to all. */
final class RoleCheck implements HandlerInterceptor {
    private static final Role[] NOBODY = {};

    private final AccessLog log;

    RoleCheck(AccessLog log) {
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOfTheSuite(method)) {
            return true;
        }
        var caller = Caller.current();
        if (!caller.isAnyOf(allowed(method))) {
            log.record(caller, asked(request), AccessLog.Outcome.DENIED);
            throw new RuleViolated(Problems.Kind.DENIED);
        }
        var allow = method.getMethodAnnotation(Allow.class);
        if (allow != null && allow.replays()) {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            log.record(caller, asked(request) + query, AccessLog.Outcome.REPLAYED);
        }
        return true;
    }

    static boolean isOfTheSuite(HandlerMethod method) {
        return !method.getBeanType().getName().startsWith("org.spring");
    }

    private static String asked(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }

    private static Role[] allowed(HandlerMethod method) {
        if (method.getBean() instanceof CommandEndpoint command) {
            return command.post().roles();
        }
        var allow = method.getMethodAnnotation(Allow.class);
        return allow == null ? NOBODY : allow.value();
    }
}
