package de.motivag.suite.fuzz;

import de.motivag.suite.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One method of one path in an OpenAPI file.
 *
 * @param document document that contains the referenced schemas
 * @param body schema of the request body; null if there is none
 */
record Operation(
        Service service,
        String method,
        String path,
        List<String> roles,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        JsonNode document) {
    /** @param in location: path, query or header */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    static List<Operation> all() throws IOException {
        var operations = new ArrayList<Operation>();
        for (var service : Service.values()) {
            var document = new YAMLMapper().readTree(Files.readString(Path.of("../docs/openapi/" + service + ".yaml")));
            document.required("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(method -> operations.add(
                                    of(service, method.getKey(), path.getKey(), method.getValue(), document))));
        }
        return operations;
    }

    private static Operation of(Service service, String method, String path, JsonNode operation, JsonNode document) {
        var parameters = operation
                .path("parameters")
                .valueStream()
                .map(parameter -> resolved(parameter, document))
                .map(parameter -> new Parameter(
                        parameter.required("name").asString(),
                        parameter.required("in").asString(),
                        parameter.path("required").asBoolean(),
                        resolved(parameter.required("schema"), document)))
                .toList();
        var body = operation.at("/requestBody/content/application~1json/schema");
        return new Operation(
                service,
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("x-roles").valueStream().map(JsonNode::asString).toList(),
                parameters,
                body.isMissingNode() ? null : body,
                document);
    }

    /** Whether the operation rebuilds everything or discards something, and is therefore called rarely. */
    boolean isHeavy() {
        return method.equals("POST") && path.startsWith("/operations/");
    }

    JsonNode resolved(JsonNode schema) {
        return resolved(schema, document);
    }

    private static JsonNode resolved(JsonNode node, JsonNode document) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)), document);
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
