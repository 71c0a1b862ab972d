package de.motivag.suite.http;

import de.motivag.suite.Service;
import de.motivag.suite.running.RunningSuite;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** @param method {@code ANY} if it takes every one */
record Endpoint(Service service, String method, String path) {
    /** All that are really registered, the actuator's included. */
    static Set<Endpoint> of(Service service) {
        return RunningSuite.suite()
                .context(service)
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> of(service, info))
                .collect(Collectors.toSet());
    }

    private static Stream<Endpoint> of(Service service, RequestMappingInfo info) {
        var named = info.getMethodsCondition().getMethods();
        var methods = named.isEmpty()
                ? List.of("ANY")
                : named.stream().map(Enum::name).toList();
        return Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new Endpoint(service, method, path)));
    }

    /** Its parameters, each with values that are none of its type. */
    Map<String, List<String>> parameters() {
        return query().collect(Collectors.toMap(Parameter::getName, parameter -> wrong(parameter.getType())));
    }

    /** What may be given only once. */
    List<String> single() {
        return query().filter(parameter -> parameter.getType() != List.class)
                .map(Parameter::getName)
                .toList();
    }

    /** The parameters that have to be there, each with a value of its kind. */
    String required() {
        return query().filter(parameter -> parameter.getType().isEnum())
                .filter(parameter -> !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(parameter ->
                        parameter.getName() + "=" + parameter.getType().getEnumConstants()[0])
                .collect(Collectors.joining("&", "?", ""));
    }

    private Stream<Parameter> query() {
        return RunningSuite.suite()
                .context(service)
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(mapped -> of(service, mapped.getKey()).anyMatch(this::equals))
                .flatMap(mapped -> Arrays.stream(mapped.getValue().getMethod().getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class));
    }

    private static List<String> wrong(Class<?> type) {
        if (type == int.class) {
            return List.of("0", "-1", "201", "many", "1.5", "99999999999");
        }
        if (type == LocalDate.class) {
            return List.of("2026-02-30", "31.01.2026", "20260131");
        }
        if (type == Integer.class || type == Long.class || type == long.class) {
            return List.of("nonsense", "1.5");
        }
        return type == String.class || type == List.class ? List.of() : List.of("nonsense", "7");
    }

    String sentAs() {
        return method.equals("ANY") ? "GET" : method;
    }

    /** With an id of nothing in the place of each variable. */
    String anywhere() {
        return path.replaceAll("\\{\\w+}", UUID.randomUUID().toString()).replace("/**", "/liveness");
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
