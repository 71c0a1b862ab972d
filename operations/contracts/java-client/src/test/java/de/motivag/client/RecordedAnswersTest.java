package de.motivag.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads the answers that tests have recorded with the generated client of each service. The folder is in the property
 * {@code answers}; a file there is named {@code <operation>~<status>~<form>.json}.
 */
class RecordedAnswersTest {
    private static final String ADDED_LATER = "ADDED_LATER";

    @ParameterizedTest
    @ValueSource(strings = {"enrolment", "coaching", "device", "outcome"})
    void the_generated_client_reads_every_answer_and_loses_nothing(String service) throws Exception {
        var client = new Client(service);
        var failures = new ArrayList<String>();
        for (var file : recorded(service)) {
            var answer = client.mapper.readTree(file.toFile());
            client.failure(file, answer, true).ifPresent(failures::add);
        }
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrolment", "coaching", "device", "outcome"})
    void the_generated_client_reads_constants_and_properties_that_are_added_later(String service) throws Exception {
        var client = new Client(service);
        var document = new Document(service);
        var failures = new ArrayList<String>();
        var added = 0;
        for (var file : recorded(service)) {
            var answer = client.mapper.readTree(file.toFile());
            var schema = document.answer(operation(file), status(file));
            added += document.addConstants(schema, answer);
            client.failure(file, answer, true).ifPresent(failures::add);
            document.addProperties(schema, answer);
            client.failure(file, answer, false).ifPresent(failures::add);
        }
        assertThat(failures).isEmpty();
        assertThat(added).as("constants that the client does not know").isPositive();
    }

    private static List<Path> recorded(String service) throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("answers"), service))) {
            var found = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static String operation(Path file) {
        return file.getFileName().toString().split("~")[0];
    }

    private static String status(Path file) {
        return file.getFileName().toString().split("~")[1];
    }

    /** The generated classes of one service. */
    private static final class Client {
        private final String root;
        private final ObjectMapper mapper;
        private final Map<String, Type> results = new TreeMap<>();

        Client(String service) throws Exception {
            this.root = "de.motivag.client." + service;
            this.mapper = (ObjectMapper) Class.forName(root + ".ApiClient")
                    .getMethod("createDefaultObjectMapper")
                    .invoke(null);
            var classes = Path.of("target/classes", root.replace('.', '/'), "api");
            try (var files = Files.list(classes)) {
                for (var file : files.filter(each -> each.toString().endsWith("Api.class"))
                        .toList()) {
                    var api = Class.forName(
                            root + ".api." + file.getFileName().toString().replace(".class", ""));
                    Arrays.stream(api.getMethods())
                            .filter(method -> !method.getName().endsWith("WithHttpInfo"))
                            .forEach(method -> results.put(method.getName(), method.getGenericReturnType()));
                }
            }
        }

        private Type type(Path file) throws ClassNotFoundException {
            return Integer.parseInt(status(file)) < 400
                    ? results.get(operation(file))
                    : Class.forName(root + ".model.Problem");
        }

        Stream<String> failures(JsonNode expected, JsonNode actual, String place) {
            if (expected.isContainerNode()) {
                var names = expected.isObject()
                        ? expected.properties().stream().map(Map.Entry::getKey).toList()
                        : Stream.iterate(0, i -> i < expected.size(), i -> i + 1)
                                .map(i -> "" + i)
                                .toList();
                return names.stream()
                        .flatMap(name -> failures(child(expected, name), child(actual, name), place + "/" + name));
            }
            return same(expected, actual) ? Stream.empty() : Stream.of(place + " is read as " + actual);
        }

        private static JsonNode child(JsonNode node, String name) {
            return node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
        }

        private static boolean same(JsonNode expected, JsonNode actual) {
            if (expected.isNumber() && actual.isNumber()) {
                return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
            }
            return expected.equals(actual)
                    || expected.isTextual() && actual.isTextual() && sameMoment(expected.asText(), actual.asText());
        }

        private static boolean sameMoment(String one, String other) {
            try {
                return OffsetDateTime.parse(one).isEqual(OffsetDateTime.parse(other));
            } catch (DateTimeParseException e) {
                return false;
            }
        }

        Optional<String> failure(Path file, JsonNode answer, boolean isComplete) throws Exception {
            var type = type(file);
            if (type == null || type == void.class) {
                return Optional.of(file.getFileName() + ": the client has no result for it");
            }
            try {
                Object read = mapper.readValue(mapper.writeValueAsBytes(answer), mapper.constructType(type));
                return isComplete
                        ? failures(answer, mapper.valueToTree(read), file.getFileName() + "#")
                                .findFirst()
                        : Optional.empty();
            } catch (IOException | IllegalArgumentException e) {
                return Optional.of(file.getFileName() + ": " + e.getMessage());
            }
        }
    }

    /** The OpenAPI document of one service. */
    private static final class Document {
        private final JsonNode root;

        Document(String service) throws IOException {
            this.root = new YAMLMapper()
                    .readTree(
                            Path.of("../../../docs/openapi", service + ".yaml").toFile());
        }

        JsonNode answer(String operation, String status) {
            return root.path("paths").findParents("operationId").stream()
                    .filter(each -> each.path("operationId").asText().equals(operation))
                    .map(each -> resolved(each.path("responses").path(status)).path("content"))
                    .flatMap(content -> content.properties().stream())
                    .map(media -> media.getValue().path("schema"))
                    .findFirst()
                    .orElseThrow();
        }

        private JsonNode resolved(JsonNode node) {
            return node.has("$ref") ? resolved(root.at(node.get("$ref").asText().substring(1))) : node;
        }

        /** Replaces every value of an open enumeration by one that the document does not list. */
        int addConstants(JsonNode schema, JsonNode answer) {
            var count = new int[1];
            parts(
                    schema,
                    answer,
                    (_, parts, object) -> parts.forEach((name, part) -> {
                        var value = object.path(name);
                        if (value.isTextual() && isOpen(part)) {
                            object.set(name, TextNode.valueOf(ADDED_LATER));
                            count[0]++;
                        } else if (value instanceof ArrayNode list
                                && isOpen(resolved(part).path("items"))) {
                            list.add(ADDED_LATER);
                            count[0]++;
                        }
                    }));
            return count[0];
        }

        private boolean isOpen(JsonNode described) {
            var schema = resolved(described);
            return schema.has("x-extensible-enum")
                    || schema.path("anyOf").valueStream().anyMatch(this::isOpen);
        }

        /** Adds a property to every object whose properties the document lists. */
        void addProperties(JsonNode schema, JsonNode value) {
            parts(schema, value, (described, _, object) -> {
                if (described.has("properties")) {
                    object.put("addedLater", 1);
                }
            });
        }

        private interface Change {
            void apply(JsonNode schema, Map<String, JsonNode> properties, ObjectNode object);
        }

        private void parts(JsonNode described, JsonNode value, Change change) {
            var schema = resolved(described);
            for (var alternatives : List.of("anyOf", "oneOf", "allOf")) {
                schema.path(alternatives).forEach(each -> parts(each, value, change));
            }
            if (value.isArray()) {
                value.forEach(item -> parts(schema.path("items"), item, change));
            } else if (value instanceof ObjectNode object) {
                var schemas = new TreeMap<String, JsonNode>();
                object.fieldNames().forEachRemaining(name -> {
                    var property = schema.path("properties").path(name);
                    schemas.put(name, property.isMissingNode() ? schema.path("additionalProperties") : property);
                });
                schemas.forEach((name, part) -> parts(part, object.get(name), change));
                change.apply(schema, schemas, object);
            }
        }
    }
}
