package de.motivag.suite.contract;

import de.motivag.suite.http.EndpointFiles;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bodies in the files {@code endpoints.txt}, which tests post. Placeholders are replaced with fixed values. */
record ExampleBodies(String service) {
    private static final Pattern NAME = Pattern.compile("\\$(\\w+)");

    Optional<JsonNode> of(String method, String path) {
        return EndpointFiles.all().stream()
                .filter(entry -> entry.endpoint().service().toString().equals(service))
                .filter(entry -> entry.endpoint().method().equals(method.toUpperCase(Locale.ROOT)))
                .filter(entry -> entry.endpoint().path().equals(path))
                .filter(entry -> !entry.body().isEmpty())
                .map(entry ->
                        NAME.matcher(entry.body()).replaceAll(name -> Matcher.quoteReplacement(value(name.group(1)))))
                .map(body -> withoutVariables((ObjectNode) JsonMapper.shared().readTree(body), path))
                .findFirst();
    }

    /** The values of the variables are in the path, and need not be repeated. */
    private static JsonNode withoutVariables(ObjectNode body, String path) {
        return body.remove(body.propertyNames().stream()
                .filter(name -> path.contains("{" + name + "}"))
                .toList());
    }

    private static String value(String name) {
        return switch (name) {
            case "clientNumber" -> "123A456789";
            case "today", "monday" -> "2026-03-02";
            // A UUID of version 7 that is the same in all examples.
            default -> "0197e1a0-0000-7000-8000-%012x".formatted(name.hashCode() & 0xffffffffL);
        };
    }
}
