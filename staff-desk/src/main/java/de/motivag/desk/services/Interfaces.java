package de.motivag.desk.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI documents of the services, as they were when the desk was built. */
@Component
public class Interfaces {

    private final Map<Backend, Map<String, Operation>> operations;

    /**
     * @param method in lower case
     * @param isCommand whether it changes something: it accepts an Idempotency-Key
     * @param body the schema of the body; missing if there is none
     * @param schemas the schemas to which it may refer
     */
    public record Operation(
            Backend backend,
            String method,
            String path,
            String id,
            Set<Role> roles,
            boolean isCommand,
            JsonNode body,
            JsonNode schemas) {}

    /** The documents that are committed with this build. */
    public static Interfaces committed() {
        return new Interfaces();
    }

    Interfaces() {
        // Parsing a megabyte is a good part of the start, so all cores take part in it.
        operations = Backend.services().parallelStream()
                .collect(Collectors.toMap(backend -> backend, backend -> operations(backend, document(backend))));
    }

    private static JsonNode document(Backend backend) {
        try (var in = Interfaces.class.getResourceAsStream("/openapi/" + backend + ".yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All operations of a service, by method and path. */
    public Collection<Operation> operations(Backend backend) {
        return operations.getOrDefault(backend, Map.of()).values();
    }

    boolean permits(Backend backend, String method, String path, User user) {
        var operation = operations.getOrDefault(backend, Map.of()).get(method + " " + path);
        if (operation == null) {
            throw new IllegalArgumentException(backend + " has no " + method + " " + path);
        }
        return user.hasAnyOf(operation.roles());
    }

    private static Map<String, Operation> operations(Backend backend, JsonNode document) {
        var found = new LinkedHashMap<String, Operation>();
        document.required("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var described = method.getValue();
                    if (described.has("operationId")) {
                        found.put(
                                method.getKey() + " " + path.getKey(),
                                new Operation(
                                        backend,
                                        method.getKey(),
                                        path.getKey(),
                                        described.required("operationId").asString(),
                                        Role.of(described
                                                .path("x-roles")
                                                .valueStream()
                                                .map(JsonNode::asString)
                                                .collect(Collectors.toSet())),
                                        described
                                                .path("parameters")
                                                .valueStream()
                                                .anyMatch(parameter -> parameter
                                                        .path("$ref")
                                                        .asString("")
                                                        .endsWith("/IdempotencyKey")),
                                        described.at("/requestBody/content/application~1json/schema"),
                                        document.at("/components/schemas")));
                    }
                }));
        return found;
    }
}
