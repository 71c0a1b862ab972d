package de.motivag.kit.web;

import de.motivag.kit.web.FieldProblem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Refuses parameters that the endpoint does not have, and repeated ones unless they are lists. Otherwise a misspelt
 * {@code asKnownOn} would return the figure as known now, and only one of two values would count. The same applies to
 * {@code asKnownOn=} without a value.
 */
final class QueryCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var given = request.getParameterMap();
        if (given.isEmpty() || !(handler instanceof HandlerMethod method) || RoleCheck.isOpen(method)) {
            return true;
        }
        var allowed = parameters(method);
        var locale = RequestContextUtils.getLocale(request);
        var problems = given.entrySet().stream()
                .map(parameter -> problem(allowed, parameter.getKey(), parameter.getValue(), locale))
                .flatMap(Optional::stream)
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidRequest(400, problems);
        }
        return true;
    }

    private static Optional<FieldProblem> problem(
            Map<String, Class<?>> allowed, String name, String[] values, Locale locale) {
        var type = allowed.get(name);
        if (type == null) {
            var names = allowed.isEmpty() ? "–" : String.join(", ", allowed.keySet());
            return Optional.of(Kind.NO_SUCH_PARAMETER.at(FieldProblem.printable(name), locale, names));
        }
        if (values.length > 1 && type != List.class) {
            return Optional.of(Kind.REPEATED.at(name, locale));
        }
        if (!Arrays.stream(values).allMatch(Text::isStorable)) {
            return Optional.of(Kind.NOT_TEXT.at(name, locale));
        }
        if (!Arrays.stream(values).allMatch(Text::isVisible)) {
            return Optional.of(Kind.EMPTY.at(name, locale));
        }
        // Spring would trim the blanks around an enum constant.
        var isTrimmed = !type.isEnum() || Arrays.stream(values).allMatch(value -> value.equals(value.strip()));
        return isTrimmed ? Optional.empty() : Optional.of(ParameterFormats.problem(name, type, values[0], locale));
    }

    private static Map<String, Class<?>> parameters(HandlerMethod method) {
        var parameters = new TreeMap<String, Class<?>>();
        for (var parameter : method.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                parameters.put(parameter.getName(), parameter.getType());
            } else if (parameter.isAnnotationPresent(ModelAttribute.class)) {
                Arrays.stream(parameter.getType().getRecordComponents())
                        .forEach(component -> parameters.put(component.getName(), component.getType()));
            }
        }
        return parameters;
    }
}
