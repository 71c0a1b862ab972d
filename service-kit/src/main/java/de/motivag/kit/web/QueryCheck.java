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
 * Lets through only parameters that the endpoint has, each once unless it is a list: a misspelt {@code asKnownOn} would
 * pass for a figure as known now, and of two values one would count. The same holds for {@code asKnownOn=} without a value.
 */
final class QueryCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var given = request.getParameterMap();
        if (given.isEmpty() || !(handler instanceof HandlerMethod method) || RoleCheck.isOpen(method)) {
            return true;
        }
        var possible = parameters(method);
        var locale = RequestContextUtils.getLocale(request);
        var problems = given.entrySet().stream()
                .map(parameter -> problem(possible, parameter.getKey(), parameter.getValue(), locale))
                .flatMap(Optional::stream)
                .toList();
        if (!problems.isEmpty()) {
            throw new Unacceptable(400, problems);
        }
        return true;
    }

    private static Optional<FieldProblem> problem(
            Map<String, Class<?>> possible, String name, String[] values, Locale locale) {
        var type = possible.get(name);
        if (type == null) {
            var names = possible.isEmpty() ? "–" : String.join(", ", possible.keySet());
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
        // Of a constant Spring would cut off the blanks.
        var isTrimmed = !type.isEnum() || Arrays.stream(values).allMatch(value -> value.equals(value.strip()));
        return isTrimmed ? Optional.empty() : Optional.of(ParameterFormats.problem(name, type, locale));
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
