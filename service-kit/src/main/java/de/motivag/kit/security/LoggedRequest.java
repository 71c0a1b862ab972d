package de.motivag.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A request in the form in which it may be logged. It does not contain the address as typed, because an address can
 * contain a name.
 *
 * @param route path of the endpoint with its variables in braces, such as {@code /participants/{participant}/history}
 * @param entity first id in the address; none if there is no id in it
 */
public record LoggedRequest(
        String method, String route, @Nullable UUID entity) {
    /** The route of an address without an endpoint. */
    public static final String NO_ROUTE = "no route";

    private static final String OTHER_METHOD = "other";
    private static final Set<String> METHODS =
            Stream.of(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    /** @throws IllegalStateException outside of a request */
    static LoggedRequest current() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return of(attributes.getRequest());
    }

    /** Describes a request that Spring has mapped to a handler; without a handler it has no route. */
    public static LoggedRequest of(HttpServletRequest request) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? of(request, NO_ROUTE, Map.of()) : of(request, route.toString(), variables(request));
    }

    /** @param variables values of the route's variables, in order */
    public static LoggedRequest of(HttpServletRequest request, String route, Map<String, String> variables) {
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER_METHOD;
        var entity = variables.values().stream()
                .filter(value -> ID.matcher(value).matches())
                .map(UUID::fromString)
                .findFirst();
        return new LoggedRequest(method, route, entity.orElse(null));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
