package de.motivag.suite.http;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The endpoints of the running suite, read from Spring's handler mappings. */
final class Handlers {
    private Handlers() {}

    /** All registered endpoints, including those of the actuator. */
    static Set<Endpoint> endpoints(Service service) {
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

    /** A parameter of the query. */
    record QueryParameter(String name, Class<?> type) {
        private static QueryParameter of(Parameter parameter) {
            return new QueryParameter(parameter.getName(), parameter.getType());
        }

        private static QueryParameter of(RecordComponent component) {
            return new QueryParameter(component.getName(), component.getType());
        }
    }

    /** The parameters, each with values of a wrong type or outside of their bounds. */
    static Map<String, List<String>> parameters(Endpoint endpoint) {
        return handlers(endpoint)
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(QueryParameter::of)
                .collect(Collectors.toMap(QueryParameter::name, parameter -> wrong(parameter.type())));
    }

    /** The parameters that may be given only once. */
    static List<String> single(Endpoint endpoint) {
        return handlers(endpoint)
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .filter(parameter -> parameter.getType() != List.class)
                .map(Parameter::getName)
                .toList();
    }

    /** The required parameters, each with a valid value. */
    static String required(Endpoint endpoint) {
        return handlers(endpoint)
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .filter(parameter -> !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(parameter -> parameter.getType().isEnum()
                        || parameter.getType() == List.class
                        || parameter.getType() == LocalDate.class)
                .map(parameter -> parameter.getName() + "=" + valid(parameter.getType()))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** A constant, today, or the id of nobody for a list of ids. */
    private static String valid(Class<?> type) {
        if (type == LocalDate.class) {
            return Organisation.today().toString();
        }
        return type.isEnum() ? type.getEnumConstants()[0].toString() : "00000000-0000-7000-8000-000000000000";
    }

    /** All parameters, including those bound to records. */
    static List<QueryParameter> allParameters(Endpoint endpoint) {
        return handlers(endpoint)
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .flatMap(parameter -> parameter.isAnnotationPresent(ModelAttribute.class)
                        ? Arrays.stream(parameter.getType().getRecordComponents())
                                .map(QueryParameter::of)
                        : Stream.of(parameter)
                                .filter(one -> one.isAnnotationPresent(RequestParam.class))
                                .map(QueryParameter::of))
                .toList();
    }

    static Stream<Method> handlers(Endpoint endpoint) {
        return RunningSuite.suite()
                .context(endpoint.service())
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(mapped -> of(endpoint.service(), mapped.getKey()).anyMatch(endpoint::equals))
                .map(mapped -> mapped.getValue().getMethod());
    }

    static List<String> wrong(Class<?> type) {
        if (type == int.class) {
            return List.of("0", "-1", "201", "many", "1.5", "99999999999", "0x10", "%205", "%2B5", "%D9%A5", "1e1");
        }
        if (type == LocalDate.class) {
            return List.of(
                    "2026-02-30",
                    "31.01.2026",
                    "20260131",
                    "1899-12-31",
                    "2201-01-01",
                    "0000-01-01",
                    "-0001-01-01",
                    "%2B999999999-12-31",
                    "2026-01-31T00:00",
                    "2026-1-31",
                    "%202026-01-31");
        }
        if (type == Integer.class || type == Long.class || type == long.class) {
            return List.of("nonsense", "1.5", "0x1", "99999999999999999999", "%201");
        }
        if (type == UUID.class) {
            return List.of(
                    "nonsense", "7", "1-1-1-1-1", "000000001-0001-1-0001-00000000000001", "%20" + UUID.randomUUID());
        }
        if (type == Boolean.class || type == boolean.class) {
            return List.of("nonsense", "7", "1", "yes", "on", "TRUE", "%20true");
        }
        if (type.isEnum()) {
            var first = ((Enum<?>) type.getEnumConstants()[0]).name();
            return List.of("nonsense", "7", first.toLowerCase(Locale.ROOT), "%20" + first, first + "%20");
        }
        return type == String.class || type == List.class ? List.of() : List.of("nonsense", "7");
    }
}
