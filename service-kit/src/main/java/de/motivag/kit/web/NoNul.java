package de.motivag.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** PostgreSQL has no text with a NUL in it, so nothing can be asked for by one. */
final class NoNul implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var locale = RequestContextUtils.getLocale(request);
        var problems = request.getParameterMap().entrySet().stream()
                .filter(parameter -> Arrays.stream(parameter.getValue()).anyMatch(value -> value.indexOf('\0') >= 0))
                .map(parameter -> FieldProblem.Kind.NOT_TEXT.at(parameter.getKey(), locale))
                .toList();
        if (!problems.isEmpty()) {
            throw new Unacceptable(400, problems);
        }
        return true;
    }
}
