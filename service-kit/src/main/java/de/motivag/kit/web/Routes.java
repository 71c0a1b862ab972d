package de.motivag.kit.web;

import de.motivag.kit.security.LoggedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Finds the route of a request that was refused before Spring mapped it to an endpoint. */
final class Routes {
    private final Supplier<List<PathPattern>> patterns;

    Routes(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        // Evaluated late, because commands are mapped after all beans exist.
        patterns = SingletonSupplier.of(() -> patterns(mappings));
    }

    private static List<PathPattern> patterns(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPathPatternsCondition() == null
                        ? Stream.<PathPattern>empty()
                        : info.getPathPatternsCondition().getPatterns().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The address within this service, which is the same whether or not a proxy has put a prefix before it. */
    static String withoutPrefix(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    LoggedRequest of(HttpServletRequest request) {
        var path = path(request);
        for (var pattern : patterns.get()) {
            var match = pattern.matchAndExtract(path);
            if (match != null) {
                return LoggedRequest.of(request, pattern.getPatternString(), match.getUriVariables());
            }
        }
        return LoggedRequest.of(request, LoggedRequest.NO_ROUTE, Map.of());
    }

    private static PathContainer path(HttpServletRequest request) {
        try {
            return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                    .pathWithinApplication();
        } catch (IllegalArgumentException undecodable) {
            return PathContainer.parsePath("");
        }
    }
}
