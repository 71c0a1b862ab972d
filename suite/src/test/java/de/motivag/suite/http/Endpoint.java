package de.motivag.suite.http;

import de.motivag.suite.Service;
import de.motivag.suite.running.RunningSuite;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
